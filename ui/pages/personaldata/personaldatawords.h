#pragma once

#include "customers/erasurebackups.h"
#include "customers/personaldata.h"

namespace yiren {

// What stands on a person's card in words.
[[nodiscard]] QString personalClassWord(PersonalClass kind);
[[nodiscard]] QString personalPurposeWord(PersonalClass kind);   // what rows of this class are kept for
[[nodiscard]] QString personalRetentionWord(PersonalClass kind); // and how long
[[nodiscard]] QString fieldRetentionWord(int months);
[[nodiscard]] QString fieldWord(const QString &text); // a field's name or purpose; of the field that imports make it is a code
[[nodiscard]] QString personalItemWord(PersonalClass kind, const PersonalItem &item); // its name
[[nodiscard]] QString personalItemText(PersonalClass kind, const PersonalItem &item); // its value
[[nodiscard]] QString olderCopyWord(const OlderCopy &copy);                           // a file with the day it goes

} // namespace yiren
