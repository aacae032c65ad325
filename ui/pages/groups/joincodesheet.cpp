#include "pages/groups/joincodesheet.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/groups/groupwords.h"
#include "theme/metrics.h"
#include "wecom/joinways.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QSaveFile>

namespace yiren {

namespace {

constexpr int codeSheetWidth = 680;
constexpr int codeTableHeight = 150, codePictureSide = 150, codeGroupsHeight = 84;

} // namespace

JoinCodeSheet::JoinCodeSheet(std::vector<CustomerGroup> groups, QWidget &window)
    : Sheet(window, codeSheetWidth), m_groups(std::move(groups)), m_model(makeJoinCodesModel()),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_hint(new TextLabel(TextLook::Secondary, this)),
      m_picture(new TextLabel(TextLook::Faint, this)), m_sourceTitle(new TextLabel(TextLook::Secondary, this)),
      m_groupsTitle(new TextLabel(TextLook::Secondary, this)), m_table(new TableView(this)), m_source(new QLineEdit(this)),
      m_baseName(new QLineEdit(this)), m_list(new QListWidget(this)), m_makesRooms(new QCheckBox(this)),
      m_save(makeButton(ButtonLook::Plain, this, "download")), m_copy(makeButton(ButtonLook::Plain, this, "copy")),
      m_fetch(makeButton(ButtonLook::Plain, this, "picture")), m_remove(makeButton(ButtonLook::Plain, this)),
      m_close(makeButton(ButtonLook::Plain, this)), m_make(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->setFixedHeight(codeTableHeight);
    m_picture->setFixedSize(codePictureSide, codePictureSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWrapping(true);
    m_list->setFixedHeight(codeGroupsHeight);
    m_hint->setWrapping(true);
    m_source->setMaxLength(static_cast<int>(joinRemarkCharacters));
    m_baseName->setMaxLength(static_cast<int>(joinBaseNameCharacters));
    for (const CustomerGroup &group : m_groups) {
        auto *item = new QListWidgetItem(format::oneLine(group.name.isEmpty() ? group.chatId : group.name), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, group.chatId);
    }
    layOut();
    connectParts();
    retranslate();
}

JoinCodeSheet::~JoinCodeSheet()
{
    m_table->setModel(nullptr);
}

void JoinCodeSheet::layOut()
{
    auto *actions = new QVBoxLayout;
    for (QPushButton *button : {m_save, m_copy, m_fetch, m_remove})
        actions->addWidget(button);
    actions->addStretch();
    auto *shown = new QHBoxLayout;
    shown->addWidget(m_picture);
    shown->addLayout(actions);
    shown->addStretch();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(m_sourceTitle, m_source);
    form->addRow(m_groupsTitle, m_list);
    form->addRow(m_makesRooms, m_baseName);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_make);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(shown);
    column->addWidget(m_hint);
    column->addLayout(form);
    column->addLayout(buttons);
    body()->addLayout(column);
}

void JoinCodeSheet::connectParts()
{
    connect(m_table, &TableView::rowChosen, this, &JoinCodeSheet::choose);
    connect(m_source, &QLineEdit::textChanged, this, &JoinCodeSheet::showWhatIsPossible);
    connect(m_baseName, &QLineEdit::textChanged, this, &JoinCodeSheet::showWhatIsPossible);
    connect(m_makesRooms, &QCheckBox::toggled, this, &JoinCodeSheet::showWhatIsPossible);
    connect(m_list, &QListWidget::itemChanged, this, &JoinCodeSheet::showWhatIsPossible);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_make, &QPushButton::clicked, this, [this] { emit makeWanted(wish()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_chosen->id); });
    connect(m_fetch, &QPushButton::clicked, this, [this] { emit pictureWanted(*m_chosen); });
    connect(m_save, &QPushButton::clicked, this, &JoinCodeSheet::savePicture);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setImage(QImage::fromData(m_chosen->picture));
        emit copied();
    });
}

void JoinCodeSheet::setCodes(const std::vector<JoinCode> &codes)
{
    const qint64 shown = m_chosen ? m_chosen->id : 0;
    m_model->setRows(codes);
    m_chosen.reset();
    const auto row = m_model->rowOf(QString::number(shown));
    choose(row ? *row : codes.empty() ? -1 : 0);
}

void JoinCodeSheet::setBusy(const QString &reason)
{
    m_busy = reason;
    showWhatIsPossible();
}

void JoinCodeSheet::choose(int row)
{
    if (row < 0)
        m_chosen.reset();
    else
        m_chosen = m_model->rowAt(row);
    showWhatIsPossible();
}

void JoinCodeSheet::savePicture()
{
    auto *dialog = new QFileDialog(window(), tr("Picture of the code"), {}, tr("Pictures (*.png *.jpg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(m_chosen->picture.startsWith("\x89PNG") ? QStringLiteral("png") : QStringLiteral("jpg"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture = m_chosen->picture](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.commit())
            m_hint->setText(tr("The picture can't be written there: %1").arg(format::oneLine(path)));
    });
    dialog->open();
}

JoinCodeWish JoinCodeSheet::wish() const
{
    JoinCodeWish wish;
    wish.source = m_source->text().trimmed();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            wish.chatIds.append(m_list->item(i)->data(Qt::UserRole).toString());
    }
    wish.makesRooms = m_makesRooms->isChecked();
    wish.baseName = m_baseName->text().trimmed();
    return wish;
}

QString JoinCodeSheet::whatIsMissing() const
{
    const auto checked = checkJoinCode(wish());
    if (checked)
        return {};
    const QString &code = checked.error().code;
    return code == u"groups.no_source"  ? tr("Say what the code stands for: 公众号文末, 门店海报 …")
        : code == u"groups.no_groups"   ? tr("Choose the groups that people join.")
        : code == u"groups.many_groups" ? tr("A code takes at most five groups.")
                                        : tr("New groups need a name of at most 40 characters.");
}

void JoinCodeSheet::showWhatIsPossible()
{
    const bool hasPicture = m_chosen && !m_chosen->picture.isEmpty();
    const QPixmap picture = hasPicture ? QPixmap::fromImage(QImage::fromData(m_chosen->picture)) : QPixmap();
    if (picture.isNull())
        m_picture->setText(m_chosen ? tr("The picture was not fetched yet.") : tr("No code yet."));
    else
        m_picture->setPixmap(picture.scaled(codePictureSide, codePictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    const QString why = m_busy.isEmpty() ? whatIsMissing() : m_busy;
    const std::pair<QPushButton *, bool> buttons[] = {
        {m_save, hasPicture},
        {m_copy, hasPicture},
        {m_fetch, m_chosen && !hasPicture && !m_chosen->qrAddress.isEmpty() && m_busy.isEmpty()},
        {m_remove, m_chosen && m_busy.isEmpty()},
        {m_make, why.isEmpty()}};
    for (const auto &[button, isOn] : buttons) {
        if (!isOn && button->hasFocus())
            m_source->setFocus(Qt::OtherFocusReason);
        button->setEnabled(isOn);
    }
    m_baseName->setEnabled(m_makesRooms->isChecked());
    m_make->setToolTip(why);
    m_hint->setText(why);
}

void JoinCodeSheet::retranslate()
{
    m_title->setText(tr("Codes for joining groups"));
    m_sourceTitle->setText(tr("Stands for"));
    m_groupsTitle->setText(tr("Groups"));
    m_source->setAccessibleName(tr("Stands for"));
    m_list->setAccessibleName(tr("Groups"));
    m_makesRooms->setText(tr("Make a new group when all are full"));
    m_baseName->setAccessibleName(tr("Name of new groups"));
    m_baseName->setPlaceholderText(tr("Name of new groups"));
    m_picture->setAccessibleName(tr("Picture of the code"));
    m_table->setAccessibleName(tr("Codes for joining groups"));
    m_save->setText(tr("Save the picture …"));
    m_copy->setText(tr("Copy the picture"));
    m_fetch->setText(tr("Fetch the picture"));
    m_remove->setText(tr("Remove the code"));
    m_close->setText(tr("Close"));
    m_make->setText(tr("Make a code"));
    showWhatIsPossible();
}

void JoinCodeSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Sheet::changeEvent(event);
}

} // namespace yiren
