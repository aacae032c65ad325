#pragma once

#include <QString>

#include <optional>

namespace yiren {

// A phone number in one form, so that the same number is found however it was written: "138 0013 8000", "+86-13800138000" and
// "008613800138000" are "13800138000". A number of another country begins with "+". Nothing for what is no mobile number of China and has
// no country in front.
[[nodiscard]] std::optional<QString> normalisedPhone(const QString &typed);

// What a number is searched by when it is not typed whole.
inline constexpr qsizetype phoneTailDigits = 4;

// "138****8000"; of a short one no digit at all.
[[nodiscard]] QString maskedPhone(const QString &phone);

} // namespace yiren
