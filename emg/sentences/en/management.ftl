# Results of joint work on how the system manages itself.

emg-support = In this work the United Nations system has received extensive support from { $supporters }. The main results are the following:
emg-result-tool = { $text } Common tools support this work, namely { $parts }
emg-result-guidance = { $text } They include, among others, { $parts }
emg-result-training = { $text } { $title } are available in { $languages }
