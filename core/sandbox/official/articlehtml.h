#pragma once

#include <QString>

namespace yiren::sandbox {

// Where a kept picture's address stands: WeChat's answers have either (contract/wechat-official-account.md 3.6).
enum class PictureAttribute { Source, DataSource };

// What WeChat keeps of an article's HTML (13.7 and point 29 of the uncertain ones): no scripts, frames, forms, comments, event attributes,
// ids or `position`; no pictures but those of its own hosts, qpic.cn. Everything else stays as written.
[[nodiscard]] QString cleanedHtml(const QString &html, PictureAttribute pictures);
// The text that a reader sees, in one line.
[[nodiscard]] QString plainTextOf(const QString &html);
// Characters as WeChat counts them: code points.
[[nodiscard]] qsizetype characterCount(const QString &text);

} // namespace yiren::sandbox
