# Deliverables.

emg-milestone-compiled = { $status ->
    [held] A { $title } was compiled for the { $meeting }, held in { $city } in { $date }.{ $note }
   *[planned] A { $title } was compiled for the { $meeting }, to be held in { $city } in { $date }.{ $note }
}
emg-milestone-planned = A { $title } is to be compiled for the { $meeting }, to be held in { $city } in { $date }.{ $note }
emg-milestone-prepared = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } was prepared.{ $note }
emg-milestone-in-preparation = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } is being prepared.{ $note }
