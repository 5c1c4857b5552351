using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
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
    private Clock _clock = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _clock = new Clock();
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
        var sender = new Sender { Fails = true };
        var delivery = Delivery(sender);

        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero, "not yet");
        for (var pause = TimeSpan.FromSeconds(30); sender.Sent < OutgoingMail.MaxAttempts; pause *= 2)
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
        var sender = new Sender();

        await Task.WhenAll(Delivery(sender).DeliverDueAsync(CancellationToken.None), Delivery(sender).DeliverDueAsync(CancellationToken.None));

        Assert.That((sender.Sent, (await RowsAsync()).Count), Is.EqualTo((10, 0)));
    }

    [Test]
    public async Task ANodeThatDiesWhileSending_IsFollowedByAnotherAfterTheLease()
    {
        await AddAsync();
        using var death = new CancellationTokenSource();
        var dying = new Sender { Dies = death };
        Assert.That(async () => await Delivery(dying).DeliverDueAsync(death.Token), Throws.InstanceOf<OperationCanceledException>());
        var sender = new Sender();

        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.Zero, "the lease holds");
        _clock.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(1));
        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await RowsAsync(), Is.Empty);
    }

    [Test]
    public async Task WithAServer_TheMessageIsHandedToIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = ServeAsync(listener);
        await AddAsync();
        var settings = new MailSettings("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, null, null, UseTls: false, new MailAddress("plans@example.com"));

        await Delivery(new SmtpSender(settings)).DeliverDueAsync(CancellationToken.None);

        Assert.That(await served, Does.Contain("RCPT TO:<" + Address + ">").And.Contain("Subject: Choose a new password").And.Contain("/set-password?person=3D").Or.Contain("/set-password?person="));
        Assert.That(await RowsAsync(), Is.Empty);
    }

    // As much of RFC 5321 as a client needs for one mail.
    private static async Task<string> ServeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        var seen = new System.Text.StringBuilder();
        await writer.WriteLineAsync("220 test");
        for (var isData = false; await reader.ReadLineAsync() is { } line;)
        {
            seen.AppendLine(line);
            if (isData && line != ".")
                continue;
            isData = line == "DATA";
            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : isData ? "354 go on" : "250 ok");
            if (line == ".")
                break;
        }

        return seen.ToString();
    }

    private MailDelivery Delivery(IMailSender sender) => new(
        _fixture.Services.GetRequiredService<IServiceScopeFactory>(), sender, new MailSignal(), _clock, NullLogger<MailDelivery>.Instance);

    private async Task AddAsync() =>
        Assert.That((await _fixture.SendAsync(new RequestPasswordResetCommand(Address, "https://plans.example"))).IsSuccess, Is.True);

    private Task<List<OutgoingMail>> RowsAsync() => _fixture.ReadAsync(context => context.OutgoingMails.ToListAsync());

    private sealed class Clock : TimeProvider
    {
        private TimeSpan _offset = TimeSpan.FromSeconds(1);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

        public void Advance(TimeSpan by) => _offset += by;
    }

    private sealed class Sender : IMailSender
    {
        private int _sent;

        public bool Fails { get; init; }

        public CancellationTokenSource? Dies { get; init; }

        public int Sent => _sent;

        public async Task SendAsync(MailMessage message, string id, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _sent);
            if (Dies is not null)
                await Dies.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            if (Fails)
                throw new SmtpException("The server is away.");
        }
    }
}
