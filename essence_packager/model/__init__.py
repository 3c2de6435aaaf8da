"""What an author may declare: frozen types without any input or output."""
