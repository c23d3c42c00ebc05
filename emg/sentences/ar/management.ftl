# نتائج العمل المشترك على كيفية إدارة المنظومة لشؤونها.

emg-support = وفي هذا العمل تلقت منظومة الأمم المتحدة دعماً واسعاً من { $supporters }. وفيما يلي النتائج الرئيسية:
emg-result-tool = { $text } وتدعم هذا العملَ أدوات مشتركة هي { $parts }
emg-result-guidance = { $text } وتشمل هذه المبادئ، في جملة أمور، { $parts }
emg-result-training = { $text } وتتاح { $title } باللغات التالية: { $languages }
