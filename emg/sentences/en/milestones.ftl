# Deliverables.

emg-milestone-compiled = A { $title } was compiled for the { $meeting }, { $occasion }.{ $note }
emg-milestone-planned = A { $title } is to be compiled for the { $meeting }, { $occasion }.{ $note }
emg-milestone-occasion = { $status ->
    [held] held
   *[planned] to be held
}{ $city ->
    [none] {""}
   *[other] {" in "}{ $city }
}{ $precision ->
    [none] {""}
    [day] {" on "}{ $date }
   *[other] {" in "}{ $date }
}
emg-milestone-prepared = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } was prepared.{ $note }
emg-milestone-in-preparation = At the specific request of the { $organ }, and with help from { $helpers }, a { $title } is being prepared.{ $note }
