"""What `/admin/status` is assembled from: named parts, one an area."""
