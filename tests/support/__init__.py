"""What tests of several rooms share: the browser, the checkers, the keyboard."""
