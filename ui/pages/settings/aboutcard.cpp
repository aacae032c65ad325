#include "pages/settings/aboutcard.h"

#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace yiren {

AboutCard::AboutCard(QWidget *parent)
    : Card(parent), m_version(new TextLabel(TextLook::Strong)), m_licence(new TextLabel), m_privacy(new TextLabel(TextLook::Secondary))
{
    m_version->setCopyable(true);
    for (TextLabel *label : {m_version, m_licence, m_privacy}) {
        label->setWrapping(true);
        body()->addWidget(label);
    }
    retranslate();
}

void AboutCard::retranslate()
{
    setTitle(tr("About"));
    m_version->setText(tr("Yiren %1, with Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later; it comes without any warranty."));
    m_privacy->setText(tr("There is no server of ours: your data stays in the folder named above, and the program talks to WeChat only."));
}

} // namespace yiren
