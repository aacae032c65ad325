#pragma once

#include "charts/barchart.h"
#include "retention/funnel.h"
#include "widgets/cardhelp.h"

namespace yiren {

// How the funnel is said.
[[nodiscard]] QString funnelStepWord(FunnelStep step); // "Reached"
[[nodiscard]] std::vector<BarValue> funnelBars(const Funnel &funnel);
// "Of 1,204 people who were reached 63 ordered (5.2%); 58 paid (92.1% of them), 11 paid again."
[[nodiscard]] QString funnelSentence(const Funnel &funnel);
[[nodiscard]] Explanation explainFunnel(const Funnel &funnel);
[[nodiscard]] QString funnelName(const QString &name, CustomerId person); // or the customer's number

} // namespace yiren
