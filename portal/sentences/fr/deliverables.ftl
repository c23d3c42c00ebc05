# Le tableau des produits.

deliverables-title = Produits, par date d'échéance
deliverables-opening = { $n ->
    [one] Le tableau ci-après présente le seul produit dont traite le présent rapport, dans son état au { $date }.
   *[other] Le tableau ci-après présente les { COUNT($n) } produits dont traite le présent rapport, dans leur état au { $date }.
}
deliverables-deliverable = Produit
deliverables-due = Échéance
deliverables-destination = Destination
deliverables-owner = Responsable
deliverables-state = État
deliverables-due-before = Avant { THE($meeting) }
deliverables-unknown = Non précisé
deliverables-delivered = Achevé
deliverables-delivered-on = Achevé, { $date }
deliverables-overdue = En retard
deliverables-under-way = En cours
