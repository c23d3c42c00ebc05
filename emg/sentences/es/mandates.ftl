# Lo que pidió el Consejo y a lo que se comprometieron los jefes de los organismos.

emg-council = En la parte { $part } de la decisión { $decision }, de { $date }, el Consejo de Administración del PNUMA acogió con beneplácito { $welcomed }.{ $note } Pidió al Director Ejecutivo que invitara al Grupo { $invited }.
emg-note-welcomed = Se hace referencia a lo siguiente: { $subjects }.
emg-commitment = { CAPITAL(WHEN($date)) }, { THE($body) } aprobó { ONE($statement) }. En ese texto, los jefes de los organismos, fondos y programas de las Naciones Unidas convinieron en lo siguiente, a más tardar { WHEN($due) }: { $commitments }.
