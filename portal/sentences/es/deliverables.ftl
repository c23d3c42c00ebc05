# El cuadro de entregables.

deliverables-title = Entregables, por fecha de entrega
deliverables-opening = { $n ->
    [one] En el cuadro se indica el único entregable que se menciona en el presente informe, al { $date }.
   *[other] En el cuadro se indican los { COUNT($n, form: "masculine") } entregables que se mencionan en el presente informe, al { $date }.
}
deliverables-deliverable = Entregable
deliverables-due = Fecha de entrega
deliverables-destination = Destino
deliverables-owner = Responsable
deliverables-state = Situación
deliverables-due-before = Antes { OF(THE($meeting)) }
deliverables-unknown = No se indica
deliverables-delivered = Entregado
deliverables-delivered-on = Entregado, { $date }
deliverables-overdue = Atrasado
deliverables-under-way = En curso
