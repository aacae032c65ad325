#include "importing/xlsxbook.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

namespace yiren {

namespace {

constexpr qint64 mostOfStrings = 64LL << 20;
constexpr qint64 mostOfPart = 8LL << 20;

struct XlsxRelation {
    QString target;
    QString type; // the last word of its address: "worksheet", "sharedStrings", "styles", "officeDocument"
};
using XlsxRelations = QHash<QString, XlsxRelation>;

QString attribute(const QXmlStreamReader &xml, QLatin1String name)
{
    for (const QXmlStreamAttribute &one : xml.attributes()) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

// Reads a part to its end, telling every start of an element.
template <typename Take>
Done readPart(XlsxZip &zip, const QString &part, qint64 most, Take take)
{
    const auto entry = zip.entry(part, most);
    if (!entry)
        return failure(entry.error());
    QXmlStreamReader xml(entry->get());
    while (nextXml(xml)) {
        if (xml.isStartElement())
            take(xml);
    }
    return xml.hasError() ? failure(zip.fault(part, **entry)) : Done();
}

// Where the parts that `part` names lie.
Result<XlsxRelations> relationsOf(XlsxZip &zip, const QString &part)
{
    const QString folder = part.section(u'/', 0, -2);
    const QString name =
        (folder.isEmpty() ? QString() : folder + u'/') + QStringLiteral("_rels/") + part.section(u'/', -1) + QStringLiteral(".rels");
    XlsxRelations relations;
    const auto read = readPart(zip, name, mostOfPart, [&](const QXmlStreamReader &xml) {
        if (xml.name() != u"Relationship")
            return;
        const QString target = attribute(xml, QLatin1String("Target"));
        const QString whole = target.startsWith(u'/') ? target : u'/' + folder + u'/' + target;
        relations.insert(attribute(xml, QLatin1String("Id")),
                         {QDir::cleanPath(whole).mid(1), attribute(xml, QLatin1String("Type")).section(u'/', -1)});
    });
    return read ? Result<XlsxRelations>(relations) : failure(read.error());
}

QString targetOf(const XlsxRelations &relations, QStringView type)
{
    for (const XlsxRelation &one : relations) {
        if (one.type == type)
            return one.target;
    }
    return {};
}

Done readSheets(XlsxZip &zip, const QString &part, const XlsxRelations &relations, XlsxBook &book)
{
    return readPart(zip, part, mostOfPart, [&](const QXmlStreamReader &xml) {
        if (xml.name() == u"workbookPr") {
            const QString from = attribute(xml, QLatin1String("date1904"));
            book.isFrom1904 = from == u"1" || from == u"true";
        } else if (xml.name() == u"sheet") {
            QString id;
            for (const QXmlStreamAttribute &one : xml.attributes()) {
                if (one.name() == u"id" && !one.namespaceUri().isEmpty())
                    id = one.value().toString();
            }
            const bool isHidden = attribute(xml, QLatin1String("state")).contains(QLatin1String("idden"));
            if (!isHidden && relations.value(id).type == u"worksheet")
                book.sheets.append(relations.value(id).target);
        }
    });
}

Done readStyles(XlsxZip &zip, const QString &part, XlsxBook &book)
{
    QHash<int, QString> codes;
    bool isInCells = false;
    return readPart(zip, part, mostOfPart, [&](const QXmlStreamReader &xml) {
        const int id = attribute(xml, QLatin1String("numFmtId")).toInt();
        if (xml.name() == u"numFmt")
            codes.insert(id, attribute(xml, QLatin1String("formatCode")));
        else if (xml.name() == u"xf" && isInCells)
            book.styles.push_back(xlsxNumberOf(id, codes.value(id)));
        else if (xml.name() != u"xf" && xml.name() != u"alignment" && xml.name() != u"protection")
            isInCells = xml.name() == u"cellXfs";
    });
}

} // namespace

QString xlsxText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1, reading = 0; // depth of the reading aid that is being passed
    bool isText = false;
    while (depth > 0 && nextXml(xml)) {
        if (xml.isStartElement()) {
            ++depth;
            reading = reading == 0 && xml.name() == u"rPh" ? depth : reading;
            isText = reading == 0 && xml.name() == u"t";
        } else if (xml.isEndElement()) {
            reading = reading == depth ? 0 : reading;
            isText = false;
            --depth;
        } else if (isText) {
            text += xml.text();
        }
    }
    return text;
}

XlsxNumber xlsxNumberOf(int id, const QString &code)
{
    static const QRegularExpression spoken(QStringLiteral(R"("[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\])"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (code.isEmpty()) { // ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days and times of East Asia
        const bool isTime = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56;
        const bool isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return isTime ? XlsxNumber::DateTime : isDate ? XlsxNumber::Date : XlsxNumber::Plain;
    }
    const QString shown = QString(code).remove(spoken).toLower();
    if (shown.contains(u'h') || shown.contains(u's'))
        return XlsxNumber::DateTime;
    return shown.contains(u'y') || shown.contains(u'd') || shown.contains(u'm') ? XlsxNumber::Date : XlsxNumber::Plain;
}

Result<XlsxBook> readXlsxBook(XlsxZip &zip)
{
    XlsxBook book;
    const auto roots = relationsOf(zip, QString());
    if (!roots)
        return failure(roots.error());
    const QString part = targetOf(*roots, u"officeDocument");
    const auto relations = relationsOf(zip, part);
    if (!relations)
        return failure(relations.error());
    if (auto read = readSheets(zip, part, *relations, book); !read)
        return failure(read.error());
    if (const QString strings = targetOf(*relations, u"sharedStrings"); !strings.isEmpty()) {
        const auto take = [&book](QXmlStreamReader &xml) {
            if (xml.name() == u"si")
                book.strings.append(xlsxText(xml));
        };
        if (auto read = readPart(zip, strings, mostOfStrings, take); !read)
            return failure(read.error());
    }
    if (const QString styles = targetOf(*relations, u"styles"); !styles.isEmpty()) {
        if (auto read = readStyles(zip, styles, book); !read)
            return failure(read.error());
    }
    return book;
}

} // namespace yiren
