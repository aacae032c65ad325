#pragma once

#include "content/article.h"
#include "content/markdown.h"

namespace yiren {

// The words of an article's body without markup, for 朋友圈 and groups: an empty line between paragraphs, "· " or a number before the
// items of a list, an outside address behind the words of its link. Pictures are left out.
[[nodiscard]] QString articleText(const Article &article);

// What WeChat shows under the title when the digest is empty: the first 54 characters of the body (contract 3.5), in one line.
[[nodiscard]] QString digestSuggestion(const Article &article);

// Characters as WeChat counts them after decoding what was sent (contract 3.5): code points of Unicode, so that 𠮷 and 😀 are one each.
// The contract does not say whether code points or UTF-16 units are meant; they differ only for such characters.
[[nodiscard]] qsizetype characterCount(QStringView text);

// Seconds that a reader needs: 255 Chinese characters or 228 words of other writing a minute, the speeds at which natives read the
// International Reading Speed Texts aloud (Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284). Who reads silently is faster.
[[nodiscard]] int readingSeconds(QStringView text);

// Whether there is a Chinese character in the text: decides the words that we add to it.
[[nodiscard]] bool isChinese(QStringView text);

// The words in a part of a text, without marks and addresses; lines of one block are kept apart, blocks too.
[[nodiscard]] QString plainText(const MarkdownNode &node);

} // namespace yiren
