#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace yiren {

// A path with a button that opens the file dialog.
class FileField : public QWidget
{
    Q_OBJECT

public:
    explicit FileField(QWidget *parent = nullptr);

    QString path() const;
    void clear();
    void setWords(const QString &name, const QString &placeholder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();

    QLineEdit *m_path;
    QPushButton *m_choose;
};

} // namespace yiren
