#pragma once

#include "customers/customerliststore.h"
#include "customers/customertimelinestore.h"
#include "customers/identity.h"
#include "customers/rfmstore.h"
#include "theme/palette.h"

#include <QStringList>

namespace yiren {

// How customers and what happened with them are called in the window.
[[nodiscard]] QString openidTail(const QString &openid); // its last four characters
// The name; without one the tail of the openid; without either the number. As it is written.
[[nodiscard]] QString customerNameText(const ListedCustomer &listed);
// "Views: 12 · Interactions: 3"; empty: nothing of it.
[[nodiscard]] QString behaviourText(const CustomerFigures &figures, qint64 boughtElsewhere);
// "openid …8fQ2, from an order": what, its end, and why it is this person's; of a phone no digit.
[[nodiscard]] QString identitySentence(const KnownIdentity &known);
[[nodiscard]] QString customerSourceWord(const QString &source);    // of customer.source; one that is not known as it is
[[nodiscard]] QString customerSourceText(const Customer &customer); // with its detail
[[nodiscard]] QString rfmGroupWord(RfmGroup group);
[[nodiscard]] Meaning rfmGroupMeaning(RfmGroup group);
[[nodiscard]] QString daysAgoText(qint64 days); // "today", "yesterday", "3 days ago"

// Why somebody is in the group, line by line: what was bought, the scores and with whom they compare, the bounds of the group.
[[nodiscard]] QStringList rfmLines(const std::optional<CustomerRfm> &rfm);
[[nodiscard]] QString timelineSentence(const TimelineEntry &entry); // texts from outside are as they are written

} // namespace yiren
