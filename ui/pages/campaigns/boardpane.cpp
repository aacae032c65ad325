#include "pages/campaigns/boardpane.h"

#include "formatting/format.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int boardTextHeight = 130;
constexpr int beijingSeconds = 8 * 3600;
constexpr qint64 mostBoardPictureBytes = 10 * 1024 * 1024;

} // namespace

void BoardPane::show(const BoardEntry &entry, const QStringList &groups, const std::vector<TakenPost> &posts)
{
    m_begun = entry;
    m_pictures = entry.pictures;
    m_post = entry.post;
    begin(entry.id == 0 ? tr("New post by hand") : tr("Post by hand"),
          entry.sentAt ? tr("posted %1").arg(format::moment(*entry.sentAt)) : QString());
    if (entry.id != 0)
        addCopying();
    addFields(groups, posts);
    addPictures();
    addDeeds();
    body()->addStretch();
    FormPane::show();
    if (entry.id == 0)
        leadTo(m_place);
    m_begun = this->entry(); // the field of the hour knows no seconds
}

bool BoardPane::holdsUnkept() const
{
    return m_text && !(entry() == m_begun) && !(m_begun.id == 0 && m_text->toPlainText().trimmed().isEmpty() && m_pictures.empty());
}

std::optional<BoardEntry> BoardPane::takeUnkept()
{
    if (!holdsUnkept())
        return std::nullopt;
    m_begun = entry();
    return m_begun;
}

void BoardPane::addCopying()
{
    auto *copy = addButton(ButtonLook::Primary, tr("Copy the text"));
    copy->setEnabled(!m_begun.text.isEmpty());
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_begun.text);
        emit copied(tr("The text is copied. Paste it in WeChat, then tick it here."));
    });
    for (size_t i = 0; i < m_begun.pictures.size(); ++i) {
        auto *picture = addButton(ButtonLook::Plain, tr("Copy picture %1").arg(i + 1));
        connect(picture, &QPushButton::clicked, this, [this, bytes = m_begun.pictures[i]] {
            QApplication::clipboard()->setImage(QImage::fromData(bytes));
            emit copied(tr("The picture is copied."));
        });
    }
    auto *tick = addButton(ButtonLook::Plain, m_begun.sentAt ? tr("Not posted after all") : tr("I have posted it"));
    connect(tick, &QPushButton::clicked, this, [this] { emit tickWanted(m_begun.id, !m_begun.sentAt.has_value()); });
    addSection(tr("What is posted"));
}

void BoardPane::addFields(const QStringList &groups, const std::vector<TakenPost> &posts)
{
    m_place = new QComboBox(this);
    m_place->addItem(tr("An ordinary group"), int(BoardEntry::Place::Group));
    m_place->addItem(tr("Moments"), int(BoardEntry::Place::Moments));
    m_place->setCurrentIndex(m_place->findData(int(m_begun.place)));
    addField(tr("Where"), m_place);
    m_group = new QComboBox(this);
    m_group->setEditable(true);
    m_group->addItems(groups);
    m_group->setCurrentText(m_begun.name);
    addField(tr("Name of the group"), m_group);
    m_due = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(m_begun.dueAt, Qt::OffsetFromUTC, beijingSeconds), this);
    m_due->setTimeSpec(Qt::OffsetFromUTC);
    m_due->setDateTime(QDateTime::fromMSecsSinceEpoch(m_begun.dueAt, Qt::OffsetFromUTC, beijingSeconds));
    m_due->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_due->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addField(tr("Planned for, Beijing time"), m_due);
    if (!posts.empty() && m_begun.id == 0) {
        auto *taken = new QComboBox(this);
        taken->addItem(tr("Written here"));
        for (const TakenPost &post : posts)
            taken->addItem(format::oneLine(post.title));
        addField(tr("Taken from a post"), taken);
        connect(taken, &QComboBox::activated, this, [this, posts](int index) {
            m_post = index > 0 ? std::optional(posts[size_t(index) - 1].id) : std::nullopt;
            if (index > 0)
                m_text->setPlainText(posts[size_t(index) - 1].text);
        });
    }
    m_text = new QPlainTextEdit(m_begun.text, this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(boardTextHeight);
    addField(tr("Text"), m_text);
    connect(m_place, &QComboBox::currentIndexChanged, this, &BoardPane::showPlace);
    showPlace();
}

void BoardPane::showPlace()
{
    m_group->setEnabled(m_place->currentData().toInt() == int(BoardEntry::Place::Group));
}

void BoardPane::addPictures()
{
    m_pictureRow = new QVBoxLayout;
    body()->addLayout(m_pictureRow);
    m_pictureRow->addWidget(new TextLabel(tr("%n pictures", nullptr, int(m_pictures.size())), TextLook::Secondary, this));
    auto *add = addButton(ButtonLook::Link, tr("Add a picture …"));
    connect(add, &QPushButton::clicked, this, &BoardPane::addPicture);
    if (m_pictures.empty())
        return;
    auto *none = addButton(ButtonLook::Link, tr("Without pictures"));
    connect(none, &QPushButton::clicked, this, [this] {
        BoardEntry kept = entry();
        kept.pictures.clear();
        emit keepWanted(kept, m_begun);
    });
}

void BoardPane::addPicture()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBoardPictureBytes) {
        emit pictureFailed(path);
        return;
    }
    const QByteArray bytes = file.readAll();
    if (QImage::fromData(bytes).isNull()) {
        emit pictureFailed(path);
        return;
    }
    m_pictures.push_back(bytes);
    m_pictureRow->addWidget(new TextLabel(format::oneLine(path.section(u'/', -1)), TextLook::Body, this));
}

void BoardPane::addDeeds()
{
    auto *keep = addButton(m_begun.id == 0 ? ButtonLook::Primary : ButtonLook::Plain, tr("Keep"));
    connect(keep, &QPushButton::clicked, this, [this] { emit keepWanted(entry(), m_begun); });
    if (m_begun.id == 0)
        return;
    auto *remove = addButton(ButtonLook::Danger, tr("Remove"));
    connect(remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_begun.id); });
}

BoardEntry BoardPane::entry() const
{
    BoardEntry entry = m_begun;
    entry.place = BoardEntry::Place(m_place->currentData().toInt());
    entry.name = m_group->currentText().trimmed();
    entry.dueAt = m_due->dateTime().toMSecsSinceEpoch();
    entry.text = m_text->toPlainText();
    entry.pictures = m_pictures;
    entry.post = m_post;
    return entry;
}

} // namespace yiren
