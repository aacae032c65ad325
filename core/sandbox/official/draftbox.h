#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace yiren::sandbox {

// One draft as WeChat keeps it: its articles are already cleaned and complete.
struct KeptDraft {
    QString mediaId;
    QJsonArray articles;
    qint64 createdAt = 0; // seconds since 1970
    qint64 updatedAt = 0;

    QString title() const { return articles.isEmpty() ? QString() : articles.first()[u"title"].toString(); }
};

// The draft box.
class DraftBox
{
public:
    void add(KeptDraft draft) { m_drafts.push_back(std::move(draft)); }
    [[nodiscard]] KeptDraft *find(const QString &mediaId); // nullptr: unknown, deleted or published
    bool remove(const QString &mediaId);                   // false: it was not there
    [[nodiscard]] std::vector<KeptDraft> newestFirst() const;
    qsizetype count() const { return static_cast<qsizetype>(m_drafts.size()); }

private:
    std::vector<KeptDraft> m_drafts;
};

} // namespace yiren::sandbox
