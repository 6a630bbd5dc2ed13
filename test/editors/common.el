;;; common.el --- What the scripts for eglot and lsp-mode share  -*- lexical-binding: t -*-
(package-initialize)
(require 'flymake)
(require 'markdown-mode)
(setq make-backup-files nil flymake-no-changes-timeout 0.1)

(defvar stet-command (list "node" (getenv "STET_SERVER") "--stdio"))
(defvar stet-draft (expand-file-name (car (last command-line-args-left))))

(defun stet-wait-for (what is-so)
  "Wait until IS-SO gives something, and give that; WHAT names it in a fault."
  (let ((end (+ (float-time) 30)) found)
    (while (and (not (setq found (funcall is-so))) (< (float-time) end))
      (accept-process-output nil 0.05)
      (sit-for 0.02))
    (or found (error "waited in vain for %s; the draft is:\n%s" what (buffer-string)))))

(defun stet-go-to (words)
  "Put point into WORDS."
  (goto-char (point-min))
  (search-forward words)
  (backward-char 1))

(defun stet-choose (title-of actions pattern)
  "The first of ACTIONS whose title, by TITLE-OF, fits PATTERN."
  (or (seq-find (lambda (action) (string-match-p pattern (funcall title-of action))) actions)
      (error "no action fits %s: %S" pattern (mapcar title-of actions))))

(defun stet-shows (words)
  "Whether WORDS are in the draft."
  (string-match-p (regexp-quote words) (buffer-string)))

(defun stet-mend-and-let-stand (text-of)
  "Await two findings, tell them by TEXT-OF, mend one, let the other stand, and save.
`stet-findings' and `stet-act' are the editor's own."
  (stet-wait-for "findings" (lambda () (= 2 (length (stet-findings)))))
  (princ (format "FINDING %s\n" (mapconcat text-of (stet-findings) "; ")))
  (stet-act "671B" "“236B”")
  (stet-wait-for "the established value" (lambda () (stet-shows "has 236B total")))
  (stet-wait-for "one finding less" (lambda () (= 1 (length (stet-findings)))))
  (stet-act "37B" "stand")
  (stet-wait-for "the comment" (lambda () (stet-shows "<!-- stet refuted-figure")))
  (stet-wait-for "no finding" (lambda () (null (stet-findings))))
  (save-buffer))
