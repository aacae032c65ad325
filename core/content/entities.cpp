#include "content/entities.h"

#include <algorithm>

namespace yiren {

namespace {

struct NamedEntity {
    const char16_t *name;
    char16_t character;
};

constexpr NamedEntity namedEntities[] = {
    {u"&amp;", u'&'},    {u"&lt;", u'<'},    {u"&gt;", u'>'},    {u"&quot;", u'"'},   {u"&apos;", u'\''},     {u"&nbsp;", u'\u00A0'},
    {u"&copy;", u'©'},   {u"&reg;", u'®'},   {u"&trade;", u'™'}, {u"&mdash;", u'—'},  {u"&ndash;", u'–'},     {u"&hellip;", u'…'},
    {u"&middot;", u'·'}, {u"&bull;", u'•'},  {u"&yen;", u'¥'},   {u"&times;", u'×'},  {u"&divide;", u'÷'},    {u"&deg;", u'°'},
    {u"&ldquo;", u'“'},  {u"&rdquo;", u'”'}, {u"&lsquo;", u'‘'}, {u"&rsquo;", u'’'},  {u"&laquo;", u'«'},     {u"&raquo;", u'»'},
    {u"&larr;", u'←'},   {u"&uarr;", u'↑'},  {u"&rarr;", u'→'},  {u"&darr;", u'↓'},   {u"&emsp;", u'\u2003'}, {u"&ensp;", u'\u2002'},
    {u"&euro;", u'€'},   {u"&pound;", u'£'}, {u"&sect;", u'§'},  {u"&plusmn;", u'±'}, {u"&frac12;", u'½'},    {u"&check;", u'✓'},
};

QString numbered(QStringView digits, int base)
{
    bool isNumber = false;
    const char32_t code = digits.toUInt(&isNumber, base);
    const bool isCharacter = isNumber && code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    return QString::fromUcs4(isCharacter ? &code : U"\uFFFD", 1);
}

} // namespace

QString resolvedEntity(QStringView entity)
{
    if (entity.startsWith(u"&#x", Qt::CaseInsensitive))
        return numbered(entity.mid(3).chopped(1), 16);
    if (entity.startsWith(u"&#"))
        return numbered(entity.mid(2).chopped(1), 10);
    const auto *found =
        std::find_if(std::begin(namedEntities), std::end(namedEntities), [&](const NamedEntity &one) { return entity == one.name; });
    return found == std::end(namedEntities) ? entity.toString() : QString(QChar(found->character));
}

} // namespace yiren
