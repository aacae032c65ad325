#include "pages/autoreply/replyfields.h"

#include "formatting/format.h"
#include "pages/autoreply/rulewords.h"
#include "pages/complaints/picturereading.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace yiren {

namespace {

constexpr int replyTextHeight = 74;
constexpr qint64 mostReadOfFile = qint64{20} * 1024 * 1024 + 1; // a larger file is refused by its size
constexpr RuleReply::Kind allReplyKinds[] = {RuleReply::Kind::Text, RuleReply::Kind::Picture, RuleReply::Kind::Link,
                                             RuleReply::Kind::Card, RuleReply::Kind::Snippet, RuleReply::Kind::Order,
                                             RuleReply::Kind::File, RuleReply::Kind::Voice,   RuleReply::Kind::Video};

} // namespace

ReplyFields::ReplyFields(const RuleReply &reply, const ReplyChoices &choices, QWidget *parent)
    : QWidget(parent), m_begun(reply), m_kind(new QComboBox(this)), m_remove(makeButton(ButtonLook::Quiet, this, "close")),
      m_text(new QPlainTextEdit(this)), m_title(new QLineEdit(this)), m_url(new QLineEdit(this)), m_appid(new QLineEdit(this)),
      m_page(new QLineEdit(this)), m_product(new QComboBox(this)), m_snippet(new QComboBox(this)),
      m_choose(makeButton(ButtonLook::Plain, this, "picture")), m_chooseFile(makeButton(ButtonLook::Plain, this, "file")),
      m_hint(new TextLabel(TextLook::Faint, this)), m_wrong(new TextLabel(TextLook::Secondary, this)), m_file(reply)
{
    (reply.kind == RuleReply::Kind::Video ? m_cover : m_picture) = reply.picture;
    fill(choices);
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_wrong->hide(); // it is about another kind
        showKind();
        emit changed();
    });
    connect(m_remove, &QPushButton::clicked, this, &ReplyFields::removeWanted);
    connect(m_choose, &QPushButton::clicked, this, &ReplyFields::choosePicture);
    connect(m_chooseFile, &QPushButton::clicked, this, &ReplyFields::chooseFile);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReplyFields::changed);
    for (QLineEdit *field : {m_title, m_url, m_appid, m_page})
        connect(field, &QLineEdit::textEdited, this, &ReplyFields::changed);
    for (QComboBox *field : {m_product, m_snippet})
        connect(field, &QComboBox::currentIndexChanged, this, &ReplyFields::changed);
    showKind();
}

void ReplyFields::fill(const ReplyChoices &choices)
{
    for (const RuleReply::Kind kind : allReplyKinds)
        m_kind->addItem(replyKindText(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_begun.kind)));
    m_text->setPlainText(m_begun.text);
    m_text->setTabChangesFocus(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(replyTextHeight);
    m_title->setText(m_begun.title);
    m_url->setText(m_begun.url);
    m_appid->setText(m_begun.appid);
    m_page->setText(m_begun.pagePath);
    m_product->addItem(tr("Choose a product"), qint64{0});
    for (const ListedProduct &listed : choices.products)
        m_product->addItem(format::oneLine(listed.product.name) + QStringLiteral(" · ") + format::money(listed.product.price),
                           toInteger(listed.product.id));
    if (m_begun.product)
        m_product->setCurrentIndex(std::max(0, m_product->findData(toInteger(*m_begun.product))));
    m_snippet->addItem(tr("Choose a snippet"), QString());
    for (const QString &name : choices.snippets)
        m_snippet->addItem(format::oneLine(name), name);
    if (!m_begun.snippet.isEmpty() && m_snippet->findData(m_begun.snippet) < 0)
        m_snippet->addItem(format::oneLine(m_begun.snippet), m_begun.snippet);
    m_snippet->setCurrentIndex(std::max(0, m_snippet->findData(m_begun.snippet)));
    for (QComboBox *box : {m_kind, m_product, m_snippet})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void ReplyFields::layOut()
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_kind, 1);
    line->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    column->addLayout(line);
    for (QWidget *field : std::initializer_list<QWidget *>{m_product, m_snippet, m_title, m_url, m_appid, m_page, m_text})
        column->addWidget(field);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_chooseFile, 0, Qt::AlignLeft);
    m_wrong->setWrapping(true);
    setTone(*m_wrong, Meaning::Wrong);
    m_wrong->hide();
    column->addWidget(m_wrong);
    m_hint->setWrapping(true);
    column->addWidget(m_hint);
}

RuleReply::Kind ReplyFields::kind() const
{
    return static_cast<RuleReply::Kind>(m_kind->currentData().toInt());
}

void ReplyFields::showKind()
{
    using Kind = RuleReply::Kind;
    const Kind now = kind();
    m_product->setVisible(now == Kind::Card || now == Kind::Order);
    m_snippet->setVisible(now == Kind::Snippet);
    m_title->setVisible(now == Kind::Link || now == Kind::Card || now == Kind::Video);
    m_appid->setVisible(now == Kind::Card);
    m_page->setVisible(now == Kind::Card);
    m_url->setVisible(now == Kind::Link || now == Kind::Card);
    m_text->setVisible(now == Kind::Text || now == Kind::Link || now == Kind::Order || now == Kind::Video);
    m_choose->setVisible(now == Kind::Picture || now == Kind::Link || now == Kind::Card || now == Kind::Video);
    m_choose->setText(pictureText());
    m_chooseFile->setVisible(isOfFile(now));
    m_chooseFile->setText(fileText());
    m_title->setPlaceholderText(now == Kind::Card        ? tr("Title; else the product's name")
                                    : now == Kind::Video ? tr("Title of the video; else its file's name")
                                                         : tr("Title"));
    m_appid->setPlaceholderText(tr("AppID, if the card opens a Mini Program"));
    m_page->setPlaceholderText(tr("Page of the Mini Program: pages/…"));
    m_url->setPlaceholderText(now == Kind::Card ? tr("https://… of the product, if it has a page") : QStringLiteral("https://…"));
    m_text->setPlaceholderText(now == Kind::Order       ? tr("Words with {商品} {金额} {链接} {订单}")
                                   : now == Kind::Video ? tr("Words below the video, if there are any")
                                                        : tr("Words; {姓名} is the customer's name"));
    m_hint->setVisible(now == Kind::Order || now == Kind::Card || isOfFile(now));
    m_hint->setText(hint());
}

QString ReplyFields::pictureText() const
{
    if (kind() == RuleReply::Kind::Video)
        return m_cover.isEmpty() ? tr("Choose a cover …") : tr("Another cover …");
    return m_picture.isEmpty() ? tr("Choose a picture …") : tr("Another picture …");
}

QString ReplyFields::fileText() const
{
    if (m_file.fileDigest.isEmpty() || m_file.kind != kind())
        return tr("Choose a file …");
    return tr("%1 · another …").arg(format::shortened(format::oneLine(m_file.fileName), 30).replace(u'&', QLatin1String("&&")));
}

QString ReplyFields::hint() const
{
    if (kind() == RuleReply::Kind::File)
        return tr("At most 20 MB. Only customer service sends files.");
    if (kind() == RuleReply::Kind::Voice)
        return tr("AMR or MP3, at most 60 seconds and 2 MB. Customer service takes AMR only, a Mini Program none.");
    if (kind() == RuleReply::Kind::Video)
        return tr("MP4 of at most 10 MB; a Mini Program sends none. Title (at most 32 characters), words (at most 120) and cover are shown "
                  "by the official account only; without a cover a plain one is.");
    if (kind() == RuleReply::Kind::Order)
        return tr("The code goes out as a picture before these words. WeChat takes no payment by long-pressing it: the "
                  "customer scans it from another screen.");
    return tr("A card needs the address of the product's page, or a Mini Program's page with a picture. Without a picture a page shows "
              "its code; without a page the name and the price go out as text.");
}

void ReplyFields::choosePicture()
{
    askForPicture(this, tr("Picture of the reply"), [this](const QString &path) { takePicture(path); });
}

void ReplyFields::takePicture(const QString &path)
{
    const bool isCover = kind() == RuleReply::Kind::Video;
    const QByteArray bytes = isCover ? coverIn(path) : sentPictureIn(path);
    if (!bytes.isEmpty())
        (isCover ? m_cover : m_picture) = bytes;
    m_wrong->setText(QFileInfo(path).size() > mostSentPicture
                         ? tr("The picture has more than 2 MB; WeChat takes no larger one. Choose a smaller one.")
                         : tr("This is no JPG or PNG that can be read. Choose another one."));
    m_wrong->setVisible(bytes.isEmpty());
    showKind();
    emit changed();
}

void ReplyFields::chooseFile()
{
    const QString filter = kind() == RuleReply::Kind::Voice ? tr("Voices (*.amr *.mp3)")
        : kind() == RuleReply::Kind::Video                  ? tr("Videos (*.mp4)")
                                                            : QString();
    auto *dialog = new QFileDialog(this, tr("File of the reply"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReplyFields::takeFile);
    dialog->open();
}

void ReplyFields::takeFile(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(mostReadOfFile) : QByteArray();
    const QString name = QFileInfo(path).fileName();
    const bool isTaken = isTakenAsFile(kind(), name, bytes);
    if (isTaken) {
        m_file.kind = kind();
        m_file.setFile(name, bytes);
    }
    m_wrong->setText(!isOpen ? tr("This file can't be read: %1").arg(format::oneLine(name))
                         : kind() == RuleReply::Kind::Voice
                         ? tr("WeChat takes a voice as AMR or MP3 of at most 60 seconds and 2 MB. Choose another one.")
                         : kind() == RuleReply::Kind::Video
                         ? tr("WeChat takes a video as MP4 of up to 10 MB. Choose another one.")
                         : tr("WeChat takes files of up to 20 MB that are not empty. Choose another one."));
    m_wrong->setVisible(!isTaken);
    showKind();
    emit changed();
}

RuleReply ReplyFields::reply() const
{
    using Kind = RuleReply::Kind;
    RuleReply reply;
    reply.kind = kind();
    if (!m_text->isHidden())
        reply.text = m_text->toPlainText().trimmed();
    if (!m_title->isHidden())
        reply.title = m_title->text().trimmed();
    if (!m_url->isHidden())
        reply.url = m_url->text().trimmed();
    if (reply.kind == Kind::Card) {
        reply.appid = m_appid->text().trimmed();
        reply.pagePath = m_page->text().trimmed();
    }
    if (!m_product->isHidden() && m_product->currentData().toLongLong() > 0)
        reply.product = ProductId{m_product->currentData().toLongLong()};
    if (!m_snippet->isHidden())
        reply.snippet = m_snippet->currentData().toString();
    if (isOfFile(reply.kind) && m_file.kind == reply.kind) {
        reply.fileName = m_file.fileName;
        reply.fileDigest = m_file.fileDigest;
        reply.file = m_file.file;
    }
    if (!m_choose->isHidden())
        reply.picture = reply.kind == Kind::Video ? m_cover : m_picture;
    return reply;
}

void ReplyFields::setPlace(int place, bool isOnly)
{
    m_kind->setAccessibleName(tr("Kind of reply %1").arg(place));
    m_text->setAccessibleName(tr("Words of reply %1").arg(place));
    m_title->setAccessibleName(tr("Title of reply %1").arg(place));
    m_url->setAccessibleName(tr("Address of reply %1").arg(place));
    m_appid->setAccessibleName(tr("AppID of reply %1").arg(place));
    m_page->setAccessibleName(tr("Page of reply %1").arg(place));
    m_product->setAccessibleName(tr("Product of reply %1").arg(place));
    m_snippet->setAccessibleName(tr("Snippet of reply %1").arg(place));
    setOnlyIcon(*m_remove, tr("Take reply %1 away").arg(place));
    m_remove->setVisible(!isOnly);
}

void ReplyFields::focusFirst()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren
