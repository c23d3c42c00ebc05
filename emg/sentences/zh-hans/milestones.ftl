# 应交付成果。

emg-milestone-compiled = 为{ $occasion }{ $meeting }编制了一份{ $title }。{ $note }
emg-milestone-planned = 拟为{ $occasion }{ $meeting }编制一份{ $title }。{ $note }
emg-milestone-occasion = { $status ->
    [held] { "" }
   *[planned] 将
}{ $precision ->
    [none] { "" }
   *[day] 于{ $date }
}{ $city ->
    [none] { "" }
   *[other] 在{ $city }
}举行的
emg-milestone-prepared = 应{ $organ }的具体要求，在{ $helpers }的协助下，编制了一份{ $title }。{ $note }
emg-milestone-in-preparation = 应{ $organ }的具体要求，在{ $helpers }的协助下，正在编制一份{ $title }。{ $note }
