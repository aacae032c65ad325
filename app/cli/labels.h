#pragma once

#include "importing/billsyncreport.h"

#include <QString>

namespace yiren {

// Words for people in the place of the stable codes, which JSON keeps. A code without words is given as it is.

[[nodiscard]] QString expectedText(const QString &expected); // of Place::expected and QuarantinedLine::expected
[[nodiscard]] QString kindText(const QString &kind);         // of billKindName(), billSyncKindName() and fileKindName()
[[nodiscard]] QString syncStatusText(BillSyncStatus status);
[[nodiscard]] QString subjectText(const QString &name);                     // of HealthCheck::name and Capability::name
[[nodiscard]] QString stateText(const QString &state);                      // of healthStateName() and capabilityStateName()
[[nodiscard]] QString blockerText(const QString &name);                     // of blockerName()
[[nodiscard]] QString goodText(const QString &name, const QString &detail); // what a check that is well found

} // namespace yiren
