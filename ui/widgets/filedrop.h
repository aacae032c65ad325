#pragma once

#include <QFrame>

class QMimeData;
class QPushButton;

namespace yiren {

class TextLabel;

// A place to drop files on, with a button that opens the file dialog for those who have no mouse. Only files of this computer are taken.
class FileDrop : public QFrame
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *parent = nullptr);

    void setWords(const QString &invitation, const QString &detail);
    void setNameFilter(const QString &filter); // as QFileDialog takes it: "Bills (*.csv *.gz)"

signals:
    void filesGiven(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void openDialog();

    TextLabel *m_invitation;
    TextLabel *m_detail;
    QPushButton *m_choose;
    QString m_filter;
};

// The files of this computer among what is dragged.
[[nodiscard]] QStringList localFiles(const QMimeData &data);

} // namespace yiren
