#pragma once

#include <QStringList>

namespace yiren {

// What WeChat's cleaning took away: "picture URL", "link URL", "text", "style NAME", each once, in the order of what was sent. Whitespace,
// the order of attributes, http against https and data-src against src are no loss (contract 3.6).
[[nodiscard]] QStringList lostContent(const QString &sentHtml, const QString &remoteHtml);

// The letters of an article without tags and whitespace: two that have the same are the same text.
[[nodiscard]] QString lettersOf(const QString &html);

} // namespace yiren
