;;; lsp-mode.el --- What a writer does with lsp-mode  -*- lexical-binding: t -*-
;; emacs --batch -l common.el -l lsp-mode.el DRAFT; ends with 0 when the wrong figure was shown, put right, and another let stand.
(require 'lsp-mode)
(require 'lsp-diagnostics)
(setq command-line-args-left nil
      lsp-auto-guess-root t
      lsp-restart 'ignore
      lsp-diagnostics-provider :flymake
      lsp-enable-file-watchers nil
      lsp-enable-snippet nil
      lsp-idle-delay 0.05
      lsp-headerline-breadcrumb-enable nil
      lsp-warn-no-matched-clients nil
      lsp-session-file (make-temp-file "lsp-session")
      lsp-enabled-clients '(stet))
(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection stet-command)
                  :activation-fn (lsp-activate-on "markdown")
                  :server-id 'stet))

(defun stet-findings ()
  (gethash (lsp--fix-path-casing stet-draft) (lsp-diagnostics t)))

(defun stet-act (words pattern)
  "Take the action at WORDS that fits PATTERN."
  (stet-go-to words)
  (lsp-execute-code-action (stet-choose #'lsp:code-action-title (append (lsp-code-actions-at-point) nil) pattern)))

(lsp-workspace-folders-add (file-name-directory stet-draft))
(find-file stet-draft)
(markdown-mode)
(lsp)
(stet-mend-and-let-stand #'lsp:diagnostic-message)
