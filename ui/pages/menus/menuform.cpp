#include "pages/menus/menuform.h"

#include "pages/menus/menuwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

MenuForm::MenuForm(QWidget *parent)
    : QWidget(parent), m_hint(new TextLabel(TextLook::Secondary, this)), m_fields(new QWidget(this)),
      m_nameCaption(new TextLabel(TextLook::Secondary, m_fields)), m_name(new QLineEdit(m_fields)),
      m_bytes(new TextLabel(TextLook::Faint, m_fields)), m_kindCaption(new TextLabel(TextLook::Secondary, m_fields)),
      m_kind(new QComboBox(m_fields)), m_targetCaption(new TextLabel(TextLook::Secondary, m_fields)), m_target(new QLineEdit(m_fields)),
      m_key(new QComboBox(m_fields)), m_appidCaption(new TextLabel(TextLook::Secondary, m_fields)), m_appid(new QLineEdit(m_fields)),
      m_pageCaption(new TextLabel(TextLook::Secondary, m_fields)), m_page(new QLineEdit(m_fields)),
      m_addSub(makeButton(ButtonLook::Plain, m_fields, "plus")), m_remove(makeButton(ButtonLook::Danger, m_fields))
{
    m_key->setEditable(true);
    m_hint->setWrapping(true);
    m_bytes->setWrapping(true);
    layOut();
    connectParts();
    retranslate();
    clear();
}

void MenuForm::layOut()
{
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const std::pair<TextLabel *, QWidget *> rows[] = {{m_nameCaption, m_name},   {nullptr, m_bytes},      {m_kindCaption, m_kind},
                                                      {m_appidCaption, m_appid}, {m_pageCaption, m_page}, {m_targetCaption, m_target},
                                                      {nullptr, m_key}};
    for (const auto &[caption, field] : rows) {
        if (caption) {
            caption->setBuddy(field);
            column->addWidget(caption);
        }
        column->addWidget(field);
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_addSub);
    foot->addStretch(1);
    foot->addWidget(m_remove);
    column->addLayout(foot);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_hint);
    outer->addWidget(m_fields);
    outer->addStretch(1);
}

void MenuForm::connectParts()
{
    for (QLineEdit *field : {m_name, m_target, m_appid, m_page})
        connect(field, &QLineEdit::textChanged, this, &MenuForm::tell);
    connect(m_key, &QComboBox::editTextChanged, this, &MenuForm::tell);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        showFields();
        tell();
    });
    connect(m_addSub, &QPushButton::clicked, this, &MenuForm::addSubWanted);
    connect(m_remove, &QPushButton::clicked, this, &MenuForm::removeWanted);
}

MenuKind MenuForm::kind() const
{
    return static_cast<MenuKind>(m_kind->currentData().toInt());
}

// What the backend set stays in the list while it is what the button does.
void MenuForm::fillKinds()
{
    m_kind->clear();
    std::vector<MenuKind> kinds = menuKinds();
    if (std::ranges::count(kinds, m_button.kind) == 0)
        kinds.push_back(m_button.kind);
    for (const MenuKind one : kinds)
        m_kind->addItem(menuKindText(one), static_cast<int>(one));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_button.kind)));
    m_kind->setEnabled(!m_button.isGroup());
}

void MenuForm::show(const MenuButton &shown, bool isSub, const AnsweredKeys &keys)
{
    m_isFilling = true;
    const bool isTyped = !m_fields->isHidden() && button() == shown && m_isSub == isSub;
    m_button = shown;
    m_isSub = isSub;
    m_hint->hide();
    m_fields->show();
    if (!isTyped) {
        m_name->setText(shown.name);
        m_key->clear();
        m_key->addItems(keys.keys);
        m_key->setEditText(shown.target);
        m_target->setText(shown.target);
        m_appid->setText(shown.appid);
        m_page->setText(shown.pagePath);
        fillKinds();
    }
    showFields();
    m_isFilling = false;
}

void MenuForm::clear()
{
    m_fields->hide();
    m_hint->show();
}

void MenuForm::showFields()
{
    const MenuTarget target = targetOf(kind());
    const bool isMini = kind() == MenuKind::MiniProgram;
    const bool isKey = target == MenuTarget::Key;
    m_targetCaption->setText(menuTargetText(kind()));
    m_targetCaption->setBuddy(isKey ? static_cast<QWidget *>(m_key) : m_target);
    m_target->setAccessibleName(menuTargetText(kind()));
    m_key->setAccessibleName(menuTargetText(kind()));
    m_key->lineEdit()->setAccessibleName(menuTargetText(kind()));
    m_targetCaption->setVisible(target != MenuTarget::None && target != MenuTarget::Raw);
    m_target->setVisible(!isKey && target != MenuTarget::None && target != MenuTarget::Raw);
    m_key->setVisible(isKey);
    for (QWidget *field : std::initializer_list<QWidget *>{m_appidCaption, m_appid, m_pageCaption, m_page})
        field->setVisible(isMini);
    m_addSub->setVisible(!m_isSub);
    m_addSub->setEnabled(static_cast<qsizetype>(m_button.subs.size()) < mostMenuSubs);
    const qsizetype most = m_isSub ? mostMenuSubNameBytes : mostMenuNameBytes;
    m_bytes->setText(tr("%1 of %2 bytes; phones show %3 Chinese characters")
                         .arg(m_name->text().toUtf8().size())
                         .arg(most)
                         .arg((m_isSub ? shownMenuSubNameWidth : shownMenuNameWidth) / 2));
}

MenuButton MenuForm::button() const
{
    MenuButton made = m_button;
    made.name = m_name->text();
    if (m_button.isGroup())
        return made;
    made.kind = kind();
    if (targetOf(made.kind) == MenuTarget::Raw)
        return made;
    made.raw = {};
    made.target = (targetOf(made.kind) == MenuTarget::Key ? m_key->currentText() : m_target->text()).trimmed();
    const bool isMini = made.kind == MenuKind::MiniProgram;
    made.appid = isMini ? m_appid->text().trimmed() : QString();
    made.pagePath = isMini ? m_page->text().trimmed() : QString();
    return made;
}

void MenuForm::tell()
{
    if (m_isFilling || m_fields->isHidden())
        return;
    const MenuButton made = button();
    if (made == m_button)
        return;
    m_button = made;
    showFields();
    emit changed(made);
}

void MenuForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void MenuForm::retranslate()
{
    m_hint->setText(tr("Choose a button on the phone, or add one with its plus sign."));
    m_nameCaption->setText(tr("Name of the button"));
    m_name->setAccessibleName(tr("Name of the button"));
    m_kindCaption->setText(tr("What it does"));
    m_kind->setAccessibleName(tr("What it does"));
    m_appidCaption->setText(tr("AppID of the Mini Program"));
    m_appid->setAccessibleName(tr("AppID of the Mini Program"));
    m_pageCaption->setText(tr("Page of the Mini Program"));
    m_page->setAccessibleName(tr("Page of the Mini Program"));
    m_addSub->setText(tr("Sub-button"));
    m_remove->setText(tr("Remove"));
    if (m_fields->isHidden())
        return;
    m_isFilling = true;
    fillKinds();
    showFields();
    m_isFilling = false;
}

} // namespace yiren
