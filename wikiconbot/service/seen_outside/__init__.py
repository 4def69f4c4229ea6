"""What people and programs outside see of the service: its state, health and metrics, and log lines."""
