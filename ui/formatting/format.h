#pragma once

#include "base/money.h"
#include "formatting/language.h"
#include "time/businessday.h"

#include <QString>

// How values look for people. Pure functions; days and times are Beijing's, as in WeChat Pay's books. Where a text depends on the language,
// the language is a parameter.
namespace yiren::format {

[[nodiscard]] QString money(Money amount);       // "¥ 1,234.56", "-¥ 0.01" (a no-break space)
[[nodiscard]] QString signedMoney(Money amount); // "+¥ 128.00", "-¥ 0.01", "¥ 0.00": differences
[[nodiscard]] QString plainMoney(Money amount);  // "1,234.56": table cells whose title names the currency
[[nodiscard]] QString count(qint64 number);      // "12,345"

// Axes only, never where a number matters: "9,500", "1.2万", "3.4亿" or "9,500", "12k", "340M".
[[nodiscard]] QString axisNumber(double value, Language language);

// One decimal; the share 0.0192 is "1.9%". What isn't finite is "—".
[[nodiscard]] QString percent(double share);
[[nodiscard]] QString signedPercent(double share);              // "+18.0%", "-2.1%", "0.0%"
[[nodiscard]] QString percentInterval(double low, double high); // "2.4–4.0%"
[[nodiscard]] QString moneyInterval(Money low, Money high);     // "¥ 3,000.00–3,900.00"

[[nodiscard]] QString day(BusinessDay day);                          // "11-20"
[[nodiscard]] QString fullDay(BusinessDay day);                      // "2026-11-20"
[[nodiscard]] QString dayRange(BusinessDay first, BusinessDay last); // "11-01–11-20", with years when they differ; last inclusive
[[nodiscard]] QString month(BusinessDay dayInIt, Language language); // "2026 年 11 月", "November 2026"
[[nodiscard]] QString longDay(BusinessDay day, Language language);   // "11 月 22 日 星期日", "Sunday, November 22"
[[nodiscard]] QString time(qint64 utcMs);                            // "20:30"
[[nodiscard]] QString moment(qint64 utcMs);                          // "11-20 20:30"
// "09:31" on the day of now, "昨天 21:40" / "yesterday 21:40" the day before, else "11-20 16:48", with the year when it is another.
[[nodiscard]] QString momentSeenFrom(qint64 utcMs, qint64 nowMs, Language language);

// How long something is, in two units at most: "3 小时 12 分", "2 天 5 小时", "不到 1 分钟"; "3 h 12 min", "2 d 5 h", "under a minute".
// Without a sign.
[[nodiscard]] QString duration(qint64 ms, Language language);

// A text from outside, as it is written, but with characters that would turn, break or hide it made visible: "[U+202E]".
[[nodiscard]] QString visible(const QString &text);
// A text from outside where only a few lines of it have room: at most its first `most` characters and five lines, and "…".
[[nodiscard]] QString shortened(const QString &text, qsizetype most = 300);
// A name from outside where there is one line for it: visible() and shortened().
[[nodiscard]] QString oneLine(const QString &name);
// "—" where there is nothing to show.
[[nodiscard]] QString orDash(const QString &text);

} // namespace yiren::format
