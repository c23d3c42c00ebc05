# What the Council asked for, and what the heads of agencies committed themselves to.

emg-council = In part { $part } of decision { $decision } of { $date }, the Governing Council of UNEP welcomed { $welcomed }.{ $note } It requested the Executive Director to invite the Group { $invited }.
emg-note-welcomed = This refers to { $subjects }.
emg-commitment = In { $date }, the { $body } adopted a { $statement }. In that statement, the heads of United Nations agencies, funds and programmes agreed, by { $due }: { $commitments }.
