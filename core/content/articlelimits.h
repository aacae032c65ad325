#pragma once

#include <QtGlobal>

namespace yiren {

// What WeChat takes of a draft (contract 3.4 and 3.5). Characters are counted by characterCount().
constexpr qsizetype mostTitleCharacters = 32;   // 45003
constexpr qsizetype mostAuthorCharacters = 16;  // 45110
constexpr qsizetype mostDigestCharacters = 120; // 45004; one edition of the page says 128 (contract-uncertain 22): the smaller holds
constexpr qsizetype mostSourceUrlBytes = 1024;  // 45005
// "content: HTML, < 20 000 characters and < 1 MB" (45002). Whether its tags count as characters is not said; as the field is HTML, all of
// it is counted: what passes here is never too long there.
constexpr qsizetype contentCharactersEnd = 20'000;
constexpr qsizetype contentBytesEnd = 1'000'000; // the smaller of the two that "1 MB" could mean, as for pictures
constexpr qint64 pictureBytesEnd = 1'000'000;    // of a picture in the body; only jpg and png
constexpr double wideCoverRatio = 2.35;          // width to height
constexpr int wideCoverWidth = 900;              // pixels, by 383

} // namespace yiren
