using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PlanPlatform.Application.Access;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Tests.Mail;

internal sealed class MailDeliveryTests
{
    private const string Address = "admin@planplatform.local";

    private Fixture _fixture = null!;
    private TestClock _clock = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _clock = new TestClock();
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Mails_AreFilesThatHoldTextAndHtml()
    {
        await AddAsync();

        await _fixture.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(CancellationToken.None);

        var file = Directory.EnumerateFiles(Path.Combine(_fixture.Folder, "mail")).Single();
        var text = await File.ReadAllTextAsync(file);
        Assert.That(Path.GetFileName(file), Does.Match(@"^\d{8}T\d{9}Z-[0-9a-f-]{36}\.eml$"));
        Assert.That(text, Does.Contain("To: " + Address).And.Contain("Subject: Choose a new password").And.Contain("text/plain").And.Contain("text/html"));
        Assert.That(text, Does.Match(@"(?m)^https://plans\.example/set-password\?person=\d+&token=\S+").And.Contain("&amp;token="));
        Assert.That(await RowsAsync(), Is.Empty);
    }

    [Test]
    public async Task TheModel_IsEncrypted()
    {
        await AddAsync();

        Assert.That((await RowsAsync()).Single().Model, Does.Not.Contain("plans.example"));
    }

    [Test]
    public async Task WhatFails_IsTriedAgainAfterGrowingPauses_AndGivenUpInTheEnd()
    {
        await AddAsync();
        var sender = new TestSender { Fails = true };
        var delivery = Delivery(sender);

        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero, "not yet");
        for (var pause = TimeSpan.FromSeconds(30); sender.Sent < MailTries.Most; pause *= 2)
        {
            _clock.Advance(pause - TimeSpan.FromSeconds(10));
            Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero, $"before {pause}");
            _clock.Advance(TimeSpan.FromSeconds(11));
            Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(1), $"after {pause}");
        }

        _clock.Advance(TimeSpan.FromDays(7));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero);
        Assert.That((await RowsAsync()).Single().GivenUpAt, Is.Not.Null);
    }

    [Test]
    public async Task TwoNodes_SendEachMailOnce()
    {
        for (var count = 0; count < 10; count++)
            await AddAsync();
        var sender = new TestSender();

        await Task.WhenAll(Delivery(sender).DeliverDueAsync(CancellationToken.None), Delivery(sender).DeliverDueAsync(CancellationToken.None));

        Assert.That((sender.Sent, (await RowsAsync()).Count), Is.EqualTo((10, 0)));
    }

    [Test]
    public async Task ANodeThatDiesWhileSending_IsFollowedByAnotherAfterTheLease()
    {
        await AddAsync();
        await _fixture.WriteAsync(context => context.OutgoingMails.AsTracking().Single().Claim(_clock.GetUtcNow().UtcDateTime));
        var sender = new TestSender();

        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.Zero, "the lease holds");
        _clock.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(1));
        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await RowsAsync(), Is.Empty);
    }

    [Test]
    public async Task AStop_LetsTheMailAtHandBeSentAndRecorded()
    {
        await AddAsync();
        await AddAsync();
        using var stop = new CancellationTokenSource();
        var sender = new TestSender { Meanwhile = stop.CancelAsync };

        Assert.That(await Delivery(sender).DeliverDueAsync(stop.Token), Is.EqualTo(1));

        Assert.That((await RowsAsync()).Single().Attempts, Is.Zero, "the other one is nobody's");
    }

    [Test]
    public async Task AMailThatWentOut_IsNotSentAgain_WhenOnlyItsRecordFailed()
    {
        await AddAsync();
        var scopes = new Scopes(_fixture.Services.GetRequiredService<IServiceScopeFactory>());
        var sender = new TestSender { Meanwhile = () => Task.FromResult(scopes.AreBroken = true) };
        var delivery = new MailDelivery(scopes, sender, new MailSignal(), _clock, NullLogger<MailDelivery>.Instance);

        Assert.ThrowsAsync<TimeoutException>(() => delivery.DeliverDueAsync(CancellationToken.None));
        scopes.AreBroken = false;
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero);

        Assert.That((sender.Sent, (await RowsAsync()).Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task WithAServer_TheMessageIsHandedToIt()
    {
        using var server = new SmtpListener();
        var served = server.NextAsync();
        await AddAsync();

        await Delivery(new SmtpSender(server.Settings)).DeliverDueAsync(CancellationToken.None);

        Assert.That(await served, Does.Contain("RCPT TO:<" + Address + ">").And.Contain("Subject: Choose a new password").And.Contain("/set-password?person=3D").Or.Contain("/set-password?person="));
        Assert.That(await RowsAsync(), Is.Empty);
    }

    private MailDelivery Delivery(IMailSender sender) => new(
        _fixture.Services.GetRequiredService<IServiceScopeFactory>(), sender, new MailSignal(), _clock, NullLogger<MailDelivery>.Instance);

    private async Task AddAsync() =>
        Assert.That((await _fixture.SendAsync(new RequestPasswordResetCommand(Address, "https://plans.example"))).IsSuccess, Is.True);

    private Task<List<OutgoingMail>> RowsAsync() => _fixture.ReadAsync(context => context.OutgoingMails.ToListAsync());

    // A database that can be taken away.
    private sealed class Scopes(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        public bool AreBroken { get; set; }

        public IServiceScope CreateScope() => AreBroken ? throw new TimeoutException("The writers' turn did not come.") : scopes.CreateScope();
    }
}
