#include "push/pushfield.h"

namespace yiren {

const PushField *PushField::find(QStringView path) const
{
    const PushField *place = this;
    for (const QStringView step : path.tokenize(u'/')) {
        const PushField *next = nullptr;
        for (const PushField &field : place->fields) {
            if (field.name == step) {
                next = &field;
                break;
            }
        }
        if (!next)
            return nullptr;
        place = next;
    }
    return place;
}

QString PushField::value(QStringView path) const
{
    const PushField *field = find(path);
    return field ? field->text : QString();
}

std::vector<QString> PushField::values(QStringView listPath, QStringView wanted) const
{
    std::vector<QString> texts;
    const PushField *list = listPath.isEmpty() ? this : find(listPath);
    if (!list)
        return texts;
    for (const PushField &field : list->fields) {
        if (field.name == wanted)
            texts.push_back(field.text);
    }
    return texts;
}

bool looksLikeJson(QByteArrayView bytes)
{
    return bytes.trimmed().startsWith('{');
}

Result<PushField> readPushBody(const QByteArray &bytes)
{
    return looksLikeJson(bytes) ? readPushJson(bytes) : readPushXml(bytes);
}

} // namespace yiren
