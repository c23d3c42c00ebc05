# The work plan and its areas of work.

emg-plan-response = The Executive Director is working with the members of the Group to respond to the expectations and requests of the Council.
emg-plan-agreed = { $first ->
    [yes] That work includes agreement among the members, for the first time, on a work plan for the coming { COUNT($months) } months.
   *[no] That work includes agreement among the members on a work plan for the coming { COUNT($months) } months.
}
emg-plan-streams = { $n ->
    [one] The plan has one area of work: { $streams }.{ $note }
   *[other] The plan has { COUNT($n) } areas of work: { $streams }.{ $note }
}
emg-plan-reported = The achievements of the Group and what it has planned are reported below against the expected results of the approved work plan.
emg-plan-themes = They relate to the { COUNT($n) } themes of the Governing Council/Global Ministerial Environment Forum: { $themes }.
emg-theme = “{ $name }”
