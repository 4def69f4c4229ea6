"""What must hold over all workers: hints, leases, the edit budget, what was done. One Protocol, two backends."""
