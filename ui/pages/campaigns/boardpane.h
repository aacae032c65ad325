#pragma once

#include "board/boardentry.h"
#include "pages/products/formpane.h"

#include <QStringList>

class QComboBox;
class QDateTimeEdit;
class QPlainTextEdit;

namespace yiren {

// An entry of the board: where it is posted, when, what; copied here, posted in WeChat, ticked here.
class BoardPane : public FormPane
{
    Q_OBJECT

public:
    explicit BoardPane(QWidget *parent) : FormPane(parent) {}

    struct TakenPost { // whose text can be taken over
        PostId id{};
        QString title;
        QString text;
    };
    void show(const BoardEntry &entry, const QStringList &groups, const std::vector<TakenPost> &posts);
    qint64 entryId() const { return m_begun.id; }
    BoardEntry entry() const;
    bool holdsUnkept() const;               // something was written since it was shown
    std::optional<BoardEntry> takeUnkept(); // the same, told once; an empty new one is nothing

signals:
    void keepWanted(const BoardEntry &entry, const BoardEntry &before);
    void tickWanted(qint64 id, bool isSent);
    void removeWanted(qint64 id);
    void copied(const QString &sentence);
    void pictureFailed(const QString &path);

private:
    void addFields(const QStringList &groups, const std::vector<TakenPost> &posts);
    void addCopying();
    void addPictures();
    void addDeeds();
    void addPicture();
    void showPlace();

    BoardEntry m_begun; // as it was shown
    std::vector<QByteArray> m_pictures;
    QComboBox *m_place = nullptr; // these go with the fields
    QComboBox *m_group = nullptr;
    QDateTimeEdit *m_due = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QVBoxLayout *m_pictureRow = nullptr;
    std::optional<PostId> m_post;
};

} // namespace yiren
