#pragma once

#include "base/error.h"

#include <span>

namespace yiren {

// The tables of contract/wechat-pay.md 17 as data. `key` names the sentence for people.

struct PayErrorRow { // 17.1, and 10.4
    const char *code;
    ErrorKind kind; // OutcomeUnknown: of a call that changes something; one that only asks has nothing to fear
    const char *key;
};

struct SignErrorRow {    // 17.2
    const char *message; // a part of it, UTF-8
    const char *key;
};

struct PayNumberRow { // 17.3
    qint64 number;    // behind the last '-' of Request-ID
    const char *key;
};

[[nodiscard]] std::span<const PayErrorRow> payErrorRows();
[[nodiscard]] std::span<const SignErrorRow> signErrorRows(); // the first that fits counts
[[nodiscard]] std::span<const PayNumberRow> payNumberRows();

} // namespace yiren
