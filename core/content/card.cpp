#include "content/card.h"

#include <QList>

#include <algorithm>

namespace yiren {

namespace {

constexpr QStringView pictureScheme = u"picture:";

PictureId pictureId(QStringView digits)
{
    constexpr qsizetype sha256Digits = 64;
    const auto isHex = [](QChar digit) { return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f'); };
    const QString lower = digits.toString().toLower();
    return lower.size() == sha256Digits && std::all_of(lower.begin(), lower.end(), isHex) ? PictureId(lower) : PictureId();
}

bool setPicture(PictureId &picture, QStringView value)
{
    picture = pictureId(value.startsWith(pictureScheme) ? value.mid(pictureScheme.size()) : value);
    return !picture.isEmpty();
}

// Whether the line was understood.
bool readLine(ArticleCard &card, QStringView line)
{
    const auto isColon = [](QChar character) { return character == u':' || character == u'：'; };
    const auto colon = std::find_if(line.begin(), line.end(), isColon) - line.begin();
    const QStringView key = line.first(colon).trimmed();
    const QStringView value = line.mid(colon + 1).trimmed();
    const auto is = [&key](const char16_t *english, const char16_t *chinese) {
        return key.compare(QStringView(english), Qt::CaseInsensitive) == 0 || key == QStringView(chinese);
    };
    if (is(u"title", u"名称"))
        card.title = value.toString();
    else if (is(u"price", u"价格"))
        card.price = value.toString();
    else if (is(u"note", u"说明"))
        card.note = value.toString();
    else if (is(u"picture", u"图片"))
        return setPicture(card.picture, value);
    else if (is(u"qr", u"收款码"))
        return setPicture(card.qr, value);
    else
        return key.isEmpty() && value.isEmpty() && colon == line.size(); // an empty line
    return true;
}

} // namespace

std::optional<ArticleCard> readCard(const MarkdownNode &codeBlock)
{
    if (codeBlock.kind != MarkdownKind::CodeBlock || codeBlock.address != u"card")
        return std::nullopt;
    ArticleCard card;
    qsizetype index = 0;
    for (const QStringView line : QStringView(codeBlock.text).split(u'\n')) {
        if (!readLine(card, line))
            card.badLines.push_back({index, line.trimmed().toString()});
        ++index;
    }
    return card;
}

PictureId pictureOfAddress(QStringView address)
{
    return address.startsWith(pictureScheme) ? pictureId(address.mid(pictureScheme.size())) : PictureId();
}

} // namespace yiren
