using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Infrastructure.Mail;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Mail;

internal sealed class DistributionDeliveryTests
{
    private const int Company = 1;
    private const int Distribution = 1;

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
    public async Task EachMail_IsSentAndRecordedOnce()
    {
        await AddAsync(participants: 3);
        var sender = new TestSender();
        var delivery = Delivery(sender);

        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(3));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero);

        Assert.That(sender.Ids, Is.Unique);
        Assert.That(await DeliveriesAsync(), Has.All.Matches<Delivery>(delivery => delivery is { DueAt: null, SentAt: not null, FailedAt: null, Attempts: 1 }));
        Assert.That(await CountsAsync(), Is.EqualTo((3, 3, 0)));
    }

    [Test]
    public async Task WhatFails_IsTriedAgainAfterGrowingPauses_AndGivenUpInTheEnd()
    {
        await AddAsync(participants: 1);
        var sender = new TestSender { Fails = true };
        var delivery = Delivery(sender);

        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        for (var pause = TimeSpan.FromSeconds(30); sender.Sent < MailTries.Most; pause *= 2)
        {
            _clock.Advance(pause - TimeSpan.FromSeconds(10));
            Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero, $"before {pause}");
            _clock.Advance(TimeSpan.FromSeconds(11));
            Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(1), $"after {pause}");
        }

        _clock.Advance(TimeSpan.FromDays(7));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.Zero);
        Assert.That((await DeliveriesAsync()).Single(), Is.Not.Null.And.Matches<Delivery>(row => row is { DueAt: null, SentAt: null, FailedAt: not null }));
        Assert.That(await CountsAsync(), Is.EqualTo((1, 0, 1)));
        Assert.That(sender.Ids.Distinct().Count(), Is.EqualTo(1), "the same id at each try");
    }

    [Test]
    public async Task WhileTheServerIsAway_TheOthersAreNotTriedInVain()
    {
        await AddAsync(participants: 20);
        var sender = new TestSender { Fails = true };
        var delivery = Delivery(sender);

        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(5));
        sender.Fails = false;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await delivery.DeliverDueAsync(CancellationToken.None), Is.EqualTo(20));
        Assert.That(await CountsAsync(), Is.EqualTo((20, 20, 0)));
    }

    [Test]
    public async Task TwoNodes_SendEachMailOnce()
    {
        await AddAsync(participants: 50);
        var sender = new TestSender();

        await Task.WhenAll(Delivery(sender).DeliverDueAsync(CancellationToken.None), Delivery(sender).DeliverDueAsync(CancellationToken.None));

        Assert.That((sender.Sent, sender.Ids.Distinct().Count()), Is.EqualTo((50, 50)));
        Assert.That(await CountsAsync(), Is.EqualTo((50, 50, 0)));
    }

    [Test]
    public async Task AStop_LetsTheMailAtHandBeSentAndRecorded()
    {
        await AddAsync(participants: 5);
        using var stop = new CancellationTokenSource();
        var sender = new TestSender { Meanwhile = stop.CancelAsync };

        Assert.That(await Delivery(sender).DeliverDueAsync(stop.Token), Is.EqualTo(1));

        Assert.That(await CountsAsync(), Is.EqualTo((5, 1, 0)));
        Assert.That(await Delivery(new TestSender()).DeliverDueAsync(CancellationToken.None), Is.EqualTo(4), "nobody has to wait");
    }

    [Test]
    public async Task WhatADeadNodeHadInHand_IsSentAfterTheLease_TheOthersAtOnce()
    {
        await AddAsync(participants: 3);
        Assert.That((await ClaimAsync()).IsSuccess, Is.True);
        var sender = new TestSender();

        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.EqualTo(2), "the lease holds");
        _clock.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(1));
        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await CountsAsync(), Is.EqualTo((3, 3, 0)));
    }

    [Test]
    public async Task ANodeThatWasTakenOver_RecordsNothing()
    {
        await AddAsync(participants: 1);
        var other = Delivery(new TestSender());
        var slow = new TestSender
        {
            Meanwhile = async () =>
            {
                _clock.Advance(TimeSpan.FromMinutes(3));
                await other.DeliverDueAsync(CancellationToken.None);
            },
        };

        await Delivery(slow).DeliverDueAsync(CancellationToken.None);

        Assert.That(await CountsAsync(), Is.EqualTo((1, 1, 0)));
        Assert.That((await DeliveriesAsync()).Single().Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task WhatWasDeletedMeanwhile_IsForgotten()
    {
        await AddAsync(participants: 3);
        var sender = new TestSender { Meanwhile = () => _fixture.WriteAsync(context => context.CompanyDocuments.RemoveRange(context.CompanyDocuments)) };

        Assert.That(await Delivery(sender).DeliverDueAsync(CancellationToken.None), Is.EqualTo(1));
        Assert.That(await DeliveriesAsync(), Is.Empty);
    }

    [Test]
    public async Task WithAServer_TheMessageIsHandedToIt()
    {
        using var server = new SmtpListener();
        var served = server.NextAsync();
        await AddAsync(participants: 1);

        await Delivery(new SmtpSender(server.Settings)).DeliverDueAsync(CancellationToken.None);

        Assert.That(await served, Does.Contain("RCPT TO:<p1@example.com>").And.Contain("Subject: Acme: Plan").And.Match(@"(?m)^https://plans\.example/notice\?token=\S+"));
        Assert.That(await CountsAsync(), Is.EqualTo((1, 1, 0)));
    }

    // A claim whose node is never heard of again.
    private Task<Result> ClaimAsync() => _fixture.WriteAsync(async context =>
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        Assert.That(await new DeliveryQueue(context).ClaimAsync(now, now.AddMinutes(2), CancellationToken.None), Is.Not.Null);
        return Result.Success();
    });

    private DistributionDelivery Delivery(IMailSender sender) => new(
        _fixture.Services.GetRequiredService<IServiceScopeFactory>(),
        sender,
        _fixture.Services.GetRequiredService<INoticeLinks>(),
        _fixture.Services.GetRequiredService<MailSettings>(),
        _clock,
        NullLogger<DistributionDelivery>.Instance);

    private async Task AddAsync(int participants)
    {
        var now = DateTime.UtcNow;
        var document = CompanyDocument.Create(1, Company, "Plan", CompanyDocumentKind.Notice, StoredFile.New("text/plain", 1, now), now);
        await _fixture.WriteAsync(context => context.Companies.Add(Domain.Compliance.Company.Create(Company, _fixture.Caller.OrganisationId, 1, "Acme", "123456789", now)));
        await _fixture.WriteAsync(context => context.CompanyDocuments.Add(document));
        await _fixture.WriteAsync(context => context.Distributions.Add(Domain.Compliance.Distribution.Begin(Distribution, document, "https://plans.example", now)));
        await _fixture.WriteAsync(async context =>
        {
            await context.Database.ExecuteSqlRawAsync(
                $$"""
                INSERT INTO Participants (Id, CompanyId, EmployeeId, Kind, FirstName, LastName, Email, Street1, City, State, Zip, DateOfBirth, Version)
                SELECT n, {0}, n, 0, 'G', 'H', {{TestDatabase.Concat("'p'", "n", "'@example.com'")}}, 's', 'c', 'IL', '62701', '1980-01-01', 1 FROM {{TestDatabase.Numbers(participants)}}
                """,
                Company);
            await new DistributionStart(context, _fixture.Services.GetRequiredService<DistributionDelivery>())
                .AddDeliveriesAsync(Distribution, Company, now, CancellationToken.None);
            return Result.Success();
        });
    }

    private Task<List<Delivery>> DeliveriesAsync() => _fixture.ReadAsync(context => context.Deliveries.ToListAsync());

    private Task<(int Total, int Sent, int Failed)> CountsAsync() => _fixture.ReadAsync(async context =>
    {
        var distribution = await context.Distributions.SingleAsync();
        return (distribution.Total, distribution.Sent, distribution.Failed);
    });
}
