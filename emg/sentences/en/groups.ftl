# Issue management groups: set up, merged, asked.

emg-group-set-up = In { $date } the Group set up an { $group } and asked it to work fully with the { $partner }.
emg-group-results = The following results have been achieved:
emg-merger-promoted = The Group has promoted the move towards { $subjects }.
emg-merger = { $n ->
    [one] In considering the achievements set out below, senior officials agreed to merge { $groups } into the { $successor } in the United Nations system.
   *[other] In considering the achievements set out below, senior officials agreed to merge { $groups } into a single { $successor } in the United Nations system.
}
emg-merger-guidance = Their guidance on this work is set out below.
emg-group-merged = Senior officials decided to merge the work of { $groups } into an { $successor } in the United Nations system for { $term }.
emg-term = { $months ->
    [12] one year
    [24] two years
    [36] three years
   *[other] { COUNT($months) } months
}
emg-group-asked = They requested the group { $text }, including by:
