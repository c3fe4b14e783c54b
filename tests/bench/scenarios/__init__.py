"""What is measured, a file a scenario. Each yields rows as they come, so that a long run can be watched."""
