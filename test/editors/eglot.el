;;; eglot.el --- What a writer does with eglot  -*- lexical-binding: t -*-
;; emacs --batch -l common.el -l eglot.el DRAFT; ends with 0 when the wrong figure was shown, put right, and another let stand.
(require 'eglot)
(setq command-line-args-left nil
      eglot-sync-connect 30
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05)
(add-to-list 'eglot-server-programs (cons 'markdown-mode stet-command))

(defun stet-findings ()
  (flymake-start)
  (flymake-diagnostics))

(defun stet-act (words pattern)
  "Take the action at WORDS that fits PATTERN, as `eglot-code-actions' does on a choice."
  (stet-go-to words)
  (let* ((actions (append (eglot-code-actions (1- (point)) (point) nil nil) nil))
         (action (stet-choose (lambda (each) (plist-get each :title)) actions pattern)))
    (cl-letf (((symbol-function 'completing-read) (lambda (&rest _) (plist-get action :title)))
              ;; A key, and no click of the mouse, which would bring up a menu to click at.
              (last-nonmenu-event ?a))
      (eglot-code-actions (1- (point)) (point) nil t))
    ;; The hook that sends changes runs when Emacs is idle, which it never is in batch.
    (eglot--signal-textDocument/didChange)))

(find-file stet-draft)
(markdown-mode)
(apply #'eglot (eglot--guess-contact))
(stet-mend-and-let-stand #'flymake-diagnostic-text)
(eglot-shutdown (eglot-current-server))
