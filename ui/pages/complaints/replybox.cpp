#include "pages/complaints/replybox.h"

#include "formatting/format.h"
#include "pay/complaints.h"
#include "pay/imageupload.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace yiren {

namespace {

constexpr int fieldHeight = 84;

qsizetype charactersOf(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

ReplyBox::ReplyBox(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextLook::CardTitle, this)), m_count(new TextLabel(TextLook::Faint, this)),
      m_problem(new TextLabel(TextLook::Secondary, this)), m_field(new QPlainTextEdit(this)), m_names(new QWidget(this)),
      m_nameLayout(new QHBoxLayout(m_names)), m_attach(makeButton(ButtonLook::Quiet, this, "picture")),
      m_send(makeButton(ButtonLook::Primary, this)), m_complete(makeButton(ButtonLook::Plain, this, "check"))
{
    m_field->setFixedHeight(fieldHeight);
    m_field->setTabChangesFocus(true);
    m_problem->setWrapping(true);
    setTone(*m_problem, Meaning::Wrong);
    m_problem->hide();
    layOut();
    connect(m_field, &QPlainTextEdit::textChanged, this, &ReplyBox::update);
    connect(m_attach, &QPushButton::clicked, this, &ReplyBox::chooseFiles);
    connect(m_send, &QPushButton::clicked, this, &ReplyBox::send);
    connect(m_complete, &QPushButton::clicked, this, [this] { emit completionWanted(m_complete); });
    retranslate();
}

void ReplyBox::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_caption);
    head->addStretch();
    head->addWidget(m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_attach);
    buttons->addStretch();
    buttons->addWidget(m_complete);
    buttons->addWidget(m_send);
    m_nameLayout->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 6, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_field);
    column->addWidget(m_names);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

QString ReplyBox::text() const
{
    return m_field->toPlainText();
}

void ReplyBox::setComplaint(const QString &id)
{
    if (id == m_id)
        return;
    m_drafts[m_id] = {text(), std::move(m_pictures)};
    m_id = id;
    const Draft draft = m_drafts[id];
    m_pictures = draft.pictures;
    m_problem->hide();
    m_field->setPlainText(draft.text);
    showPictures();
}

void ReplyBox::setReasons(const QString &noReply, const QString &noCompletion)
{
    m_noReply = noReply;
    m_noCompletion = noCompletion;
    update();
}

void ReplyBox::sent(const QString &id)
{
    m_drafts.erase(id);
    if (id != m_id)
        return;
    m_pictures.clear();
    m_field->clear();
    showPictures();
}

void ReplyBox::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Pictures for the reply"), {}, tr("Pictures (*.jpg *.jpeg *.png *.bmp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ReplyBox::attach);
    dialog->open();
}

// Two megabytes at most are read of each: a larger file is refused by its size.
void ReplyBox::attach(const QStringList &paths)
{
    QStringList refused;
    for (const QString &path : paths) {
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(largestComplaintImage + 1) : QByteArray();
        if (!imageUploadCall(bytes) || static_cast<qsizetype>(m_pictures.size()) == mostReplyImages)
            refused.append(QFileInfo(path).fileName());
        else
            m_pictures.push_back({QFileInfo(path).fileName(), bytes});
    }
    m_problem->setVisible(!refused.isEmpty());
    m_problem->setText(tr("Not taken: %1. A reply takes four pictures at most, JPG, PNG or BMP of up to 2 MB each.")
                           .arg(format::shortened(refused.join(tr(", ")))));
    showPictures();
}

void ReplyBox::showPictures()
{
    while (const std::unique_ptr<QLayoutItem> item{m_nameLayout->takeAt(0)}) {
        if (item->widget())
            item->widget()->deleteLater();
    }
    for (size_t i = 0; i < m_pictures.size(); ++i) {
        auto *button = makeButton(ButtonLook::Plain, m_names, "close");
        const QString name = format::shortened(format::oneLine(m_pictures[i].name), 12);
        button->setText(QString(name).replace(u'&', QStringLiteral("&&")));
        button->setToolTip(tr("Take this picture away"));
        button->setAccessibleName(tr("Take this picture away: %1").arg(name));
        connect(button, &QPushButton::clicked, this, [this, i] {
            m_pictures.erase(m_pictures.begin() + static_cast<std::ptrdiff_t>(i));
            showPictures();
        });
        m_nameLayout->addWidget(button);
    }
    m_nameLayout->addStretch();
    m_names->setVisible(!m_pictures.empty());
    update();
}

void ReplyBox::send()
{
    std::vector<QByteArray> images;
    for (const Picture &picture : m_pictures)
        images.push_back(picture.bytes);
    emit sendWanted(text(), images);
}

QString ReplyBox::whyNotSent() const
{
    if (!m_noReply.isEmpty())
        return m_noReply;
    const Done checked = checkComplaintReply(text(), {});
    if (checked)
        return {};
    const QString code = checked.error().code;
    if (code == u"complaint.reply_empty")
        return tr("Write what you do about it first.");
    return code == u"complaint.reply_character" ? tr("WeChat Pay takes no emoji: “%1”").arg(checked.error().detail)
                                                : tr("WeChat Pay takes 200 characters.");
}

// A button that was pressed and can't be now would give the focus to anything.
void ReplyBox::enable(QPushButton &button, bool isOn)
{
    if (!isOn && button.hasFocus())
        m_field->setFocus(Qt::OtherFocusReason);
    button.setEnabled(isOn);
}

void ReplyBox::update()
{
    const qsizetype used = charactersOf(text());
    const QString words = QStringLiteral("%1/%2").arg(used).arg(longestReply);
    m_count->setText(used > longestReply ? QString(QStringLiteral("✗ ") + words) : words);
    setTone(*m_count, used > longestReply ? Meaning::Wrong : Meaning::Neutral);
    m_field->setAccessibleDescription(tr("%1 of %2 characters").arg(used).arg(longestReply));
    const QString reason = whyNotSent();
    enable(*m_send, reason.isEmpty());
    m_send->setToolTip(reason.toHtmlEscaped());
    enable(*m_complete, m_noCompletion.isEmpty());
    m_complete->setToolTip(m_noCompletion.toHtmlEscaped());
    const bool isFull = static_cast<qsizetype>(m_pictures.size()) == mostReplyImages;
    enable(*m_attach, m_noReply.isEmpty() && !isFull);
    m_attach->setToolTip(!m_noReply.isEmpty() ? m_noReply.toHtmlEscaped()
                             : isFull         ? tr("A reply takes four pictures at most.")
                                              : tr("JPG, PNG or BMP, four pictures of up to 2 MB each"));
}

void ReplyBox::retranslate()
{
    m_caption->setText(tr("Your reply"));
    m_field->setAccessibleName(tr("Your reply"));
    m_field->setPlaceholderText(tr("The payer reads this in WeChat. Say what you do, and by when."));
    m_attach->setText(tr("Picture"));
    m_send->setText(tr("Send"));
    m_complete->setText(tr("Complete …"));
    update();
}

} // namespace yiren
