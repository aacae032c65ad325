#pragma once

#include "cli/session.h"
#include "demo/filldemo.h"

namespace yiren {

// Fills the session's data file with the demonstration company.
[[nodiscard]] Result<DemoFilling> fillWithDemo(Session &session, Terminal &terminal, quint64 seed,
                                               std::optional<BusinessDay> firstWithoutBills = {});

// Fills an empty data folder, then does the work of the newest day that has bills as a founder would, against the embedded sandbox over
// TLS: what is due is published, bills are fetched, reconciled, proven, closed, all is exported to a folder (empty: nothing exported). The
// merchant's keys live in this process only; no keychain is asked.
[[nodiscard]] Exit runDemo(Terminal &terminal, const Globals &globals, quint64 seed, const QString &out);

} // namespace yiren
