# Oversight and what it recommended.

emg-evaluation = The { $office } carried out an evaluation of { $subject }.
emg-evaluation-count = { $n ->
    [one] Its report made one recommendation, addressed to { $addressees }, to give further support to the commitment to climate neutrality and to its implementation by the secretariat of the Group.
   *[other] Its report made { COUNT($n) } recommendations, addressed to { $addressees }, to give further support to the commitment to climate neutrality and to its implementation by the secretariat of the Group.
}
emg-evaluation-stressed = The report stressed the need: { $points }.
emg-note-evaluation = Evaluation by the { $office } of { $subject }, { $date } (assignment No. { $symbol }), { $pinpoint }.
