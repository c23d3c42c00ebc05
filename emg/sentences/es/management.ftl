# Resultados de la labor conjunta sobre la gestión del propio sistema.

emg-support = En esta labor, el sistema de las Naciones Unidas ha recibido un amplio apoyo { OF($supporters) }. Los principales resultados son los siguientes:
emg-result-tool = { $text } Esta labor se apoya en instrumentos comunes, a saber, { $parts }
emg-result-guidance = { $text } Cabe mencionar, entre otras cosas, { $parts }
emg-result-training = { $text } Están disponibles en { $languages } { THE(SMALL($title)) }
