# The table of deliverables.

deliverables-title = Deliverables, by due date
deliverables-opening = { $n ->
    [one] The table shows the one deliverable that the present report speaks of, as at { $date }.
   *[other] The table shows the { COUNT($n) } deliverables that the present report speaks of, as at { $date }.
}
deliverables-deliverable = Deliverable
deliverables-due = Due
deliverables-destination = Destination
deliverables-owner = Owner
deliverables-state = State
deliverables-due-before = Before the { $meeting }
deliverables-unknown = Not stated
deliverables-delivered = Delivered
deliverables-delivered-on = Delivered, { $date }
deliverables-overdue = Overdue
deliverables-under-way = Under way
