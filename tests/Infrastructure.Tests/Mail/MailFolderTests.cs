using System.Net.Mail;
using Microsoft.Extensions.Logging.Abstractions;
using PlanPlatform.Infrastructure.Files;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Tests.Mail;

internal sealed class MailFolderTests
{
    private DataFolder _folder = null!;
    private MailFolder _mails = null!;

    [SetUp]
    public void NewFolder()
    {
        _folder = new DataFolder(Directory.CreateTempSubdirectory("planplatform-").FullName);
        _mails = new MailFolder(_folder, TimeProvider.System, NullLogger<MailFolder>.Instance);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder.Root, recursive: true);

    [Test]
    public async Task WhenSent_LeavesTheMailAlone()
    {
        using var mail = new MailMessage("a@example.com", "b@example.com", "Subject", "Text");

        await _mails.SendAsync(mail, "id", CancellationToken.None);

        Assert.That(Directory.GetFiles(_folder.Mail, "*", SearchOption.AllDirectories), Is.EqualTo(Directory.GetFiles(_folder.Mail, "*-id.eml")).And.Length.EqualTo(1));
        Assert.That(Directory.GetDirectories(Path.Combine(_folder.Mail, ".part")), Is.Empty);
    }

    [Test]
    public void WhenSendingFails_LeavesNothing()
    {
        using var toNobody = new MailMessage { From = new MailAddress("a@example.com") };

        Assert.That(() => _mails.SendAsync(toNobody, "id", CancellationToken.None), Throws.InstanceOf<SmtpException>());

        Assert.That(Directory.GetFileSystemEntries(Path.Combine(_folder.Mail, ".part")), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task WhenSent_TheFolderIsItsOwnersAlone()
    {
        using var mail = new MailMessage("a@example.com", "b@example.com", "Subject", "Text");

        await _mails.SendAsync(mail, "id", CancellationToken.None);

        Assert.That(new DirectoryInfo(_folder.Mail).UnixFileMode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }
}
