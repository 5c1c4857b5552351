using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Web.Tests.Hosting;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Faults below the handlers, before, at and after the commit: what the caller is told, and that what it may find afterwards is one of the two states.</summary>
internal sealed class DoubtfulOutcomeTests
{
    private const string Failed = "Operation failed (verify completion) - An unexpected error occurred";
    private const string TimedOut = "Operation timeout (verify completion) - The service is not available for the moment";
    private const string PlanBody = """{"planInfo":{"planName":"plan","tariffId":"1","serviceProfileId":"1","status":"1"}}""";

    private readonly Breakdown _breakdown = new();
    private LogCapture _log = null!;
    private Server _server = null!;
    private string _token = "";

    [SetUp]
    public async Task StartAsync()
    {
        TestDatabase.NeedSqlite("the faults are its driver's");
        _breakdown.Repair();
        _log = new LogCapture();
        _server = new Server(host => host.ConfigureTestServices(services =>
        {
            services.AddSingleton(_breakdown);
            services.AddLogging(logging => logging.AddProvider(_log));
            services.AddScoped(typeof(IPipelineBehavior<,>), typeof(BreakAfterTheHandler<,>));

            // The last registration of the options is the one that the pool takes.
            var options = services.Last(service => service.ServiceType == typeof(DbContextOptions<SqliteDbContext>)).ImplementationFactory!;
            services.AddSingleton(provider => new DbContextOptionsBuilder<SqliteDbContext>((DbContextOptions<SqliteDbContext>)options(provider))
                .AddInterceptors(_breakdown.Commits, _breakdown.Commands).Options);
        }));
        _token = await _server.ClientTokenAsync("connectivity");
        await SendAsync("/api/CreateServiceProfile", Api.Profile("""{"name":"profile","category":"0","status":"1","service":"5"}"""));
        await SendAsync("/api/createTariff", """{"tariffInfo":{"tariffName":"tariff","ratezoneId":"z","serviceProfileId":"1","status":"1"}}""");
        await SendAsync("/api/createEndpoint", """{"endpointInfo":{"endpointName":"endpoint"}}""");

        // The first row of a kind has the server fetch a block of ids, in a write of its own.
        await SendAsync("/api/createPlan", PlanBody.Replace("\"plan\"", "\"old\"", StringComparison.Ordinal));
    }

    [TearDown]
    public void Stop()
    {
        _server?.Dispose();
        _log?.Dispose();
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task WhenTheCommitOfANewPlanFails_Says10239(bool isCommitted, int plans)
    {
        _breakdown.AtCommit = (isCommitted, () => new InvalidOperationException("broken"));

        var answer = await SendAsync("/api/createPlan", PlanBody);

        Check(answer, "10239", Failed);
        Assert.That(_server.Scalar("SELECT COUNT(*) FROM RatePlans WHERE Name = 'plan'"), Is.EqualTo(plans));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task WhenTheCommitOfANewPlanIsNotAnswered_Says10240(bool isCommitted, int plans)
    {
        _breakdown.AtCommit = (isCommitted, () => new TimeoutException("no answer"));

        var answer = await SendAsync("/api/createPlan", PlanBody);

        Check(answer, "10240", TimedOut);
        Assert.That(answer.Headers.RetryAfter, Is.Null, "it must look, not just wait");
        Assert.That(_server.Scalar("SELECT COUNT(*) FROM RatePlans WHERE Name = 'plan'"), Is.EqualTo(plans));
    }

    [TestCase("/api/CreateServiceProfile", """{"Request":{"requestParam":{"serviceProfile":{"name":"a","category":0,"status":1,"service":5}}}}""")]
    [TestCase("/api/ModifyServiceProfile", """{"Request":{"requestParam":{"serviceProfile":{"serviceProfileId":1,"name":"b"}}}}""")]
    [TestCase("/api/createTariff", """{"tariffInfo":{"tariffName":"a","ratezoneId":"z","serviceProfileId":"1","status":"1"}}""")]
    [TestCase("/api/modifyTariff", """{"tariffInfo":{"tariffId":1,"tariffName":"b"}}""")]
    [TestCase("/api/createEndpoint", """{"endpointInfo":{"endpointName":"a"}}""")]
    [TestCase("/api/modifyEndpoint", """{"endpointInfo":{"endpointId":1,"endpointName":"b"}}""")]
    public async Task EveryCreationAndChange_SaysSo(string path, string body)
    {
        _breakdown.AtCommit = (false, () => new InvalidOperationException("broken"));
        Check(await SendAsync(path, body), "10239", Failed);
        _breakdown.AtCommit = (true, () => new SqliteException("busy", 5));
        Check(await SendAsync(path, body), "10240", TimedOut);
    }

    [TestCase(false, "old")]
    [TestCase(true, "new")]
    public async Task WhenTheCommitOfAChangeFails_ThePlanIsTheOldOrTheNew(bool isCommitted, string name)
    {
        _breakdown.AtCommit = (isCommitted, () => new InvalidOperationException("broken"));

        var answer = await SendAsync("/api/modifyPlan", """{"planInfo":{"planId":1,"planName":"new"}}""");

        Check(answer, "10239", Failed);
        Assert.That(_server.Scalar("SELECT Name FROM RatePlans WHERE Id = 1"), Is.EqualTo(name));
    }

    [Test]
    public async Task WhenAStatementIsNotAnswered_Says10240_AndNothingIsChanged()
    {
        _breakdown.AtInsert = () => new TimeoutException("no answer");

        Check(await SendAsync("/api/createPlan", PlanBody), "10240", TimedOut);
        Assert.That(_server.Scalar("SELECT COUNT(*) FROM RatePlans"), Is.EqualTo(1));
    }

    // Another process holds the file: the driver waits its five seconds and gives up.
    [Test]
    public async Task WhenTheDatabaseIsBusyPastItsWait_Says10240()
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_server.DataFolder, "planplatform.db")};Pooling=False");
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            Check(await SendAsync("/api/createPlan", PlanBody), "10240", TimedOut);
            Assert.That((await _server.SendAsync(HttpMethod.Get, "/api/QueryRatePlan", content: null, _token)).Result().Code, Is.EqualTo("1604"), "who reads needn't wait");
        }

        Assert.That((await SendAsync("/api/createPlan", PlanBody)).Result().Code, Is.EqualTo("1601"), "nothing was changed");
    }

    [Test]
    public async Task WhenSomethingFailsBeforeTheCommit_IsTheCallsFailureWith500()
    {
        _breakdown.AtInsert = () => new InvalidOperationException("broken");

        var answer = await SendAsync("/api/createPlan", PlanBody);

        Assert.That((answer.Status, answer.Result()), Is.EqualTo((500, ("1602", "Create plan failure - An unexpected error occurred"))));
        Assert.That(_server.Scalar("SELECT COUNT(*) FROM RatePlans"), Is.EqualTo(1));
    }

    [Test]
    public async Task WhatTheDatabaseRefusesEachTime_IsTheCallsFailureWith500_AndIsLoggedOnce()
    {
        _server.Scalar("CREATE TRIGGER no_changes BEFORE UPDATE ON RatePlans BEGIN SELECT RAISE(ABORT, 'no changes today'); END");

        var answer = await SendAsync("/api/modifyPlan", """{"planInfo":{"planId":1,"planName":"new"}}""");

        Assert.That((answer.Status, answer.Result()), Is.EqualTo((500, ("1607", "Modify plan failure - An unexpected error occurred"))));
        Assert.That(answer.Headers.RetryAfter, Is.Null);
        Assert.That(_log.Lines.Where(line => line.Contains("no changes today", StringComparison.Ordinal)), Has.Exactly(1).Contains("POST /api/modifyPlan failed."));
    }

    [Test]
    public async Task WhenTheDatabaseIsAwayBeforeTheCommit_IsTheCallsFailureWith503()
    {
        _breakdown.AtInsert = () => new SqliteException("disk I/O error", 10);

        var answer = await SendAsync("/api/createPlan", PlanBody);

        Assert.That((answer.Status, answer.Result()), Is.EqualTo((503, ("1602", "Create plan failure - The service is not available for the moment"))));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task WhenSomethingFailsAfterTheCommit_Says10239()
    {
        _breakdown.IsAfterTheHandler = true;

        Check(await SendAsync("/api/createPlan", PlanBody), "10239", Failed);
        Assert.That(_server.Scalar("SELECT COUNT(*) FROM RatePlans"), Is.EqualTo(2));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task WhenTheCommitOfADeletionFails_IsTheCallsFailureWith500(bool isTimeout)
    {
        _breakdown.AtCommit = (true, () => isTimeout ? new TimeoutException("no answer") : new InvalidOperationException("broken"));

        var answer = await SendAsync("/api/deletePlan", """{"planInfo":{"planId":1}}""");

        Assert.That((answer.Status, answer.Result().Code), Is.EqualTo((500, "1609")));
        Assert.That(answer.Headers.RetryAfter, Is.Null);
    }

    [Test]
    public async Task WhenAReadIsNotAnswered_IsTheCallsFailureWith503()
    {
        _breakdown.AtSelect = () => new TimeoutException("no answer");

        var answer = await _server.SendAsync(HttpMethod.Get, "/api/QueryRatePlan", content: null, _token);

        Assert.That((answer.Status, answer.Result()), Is.EqualTo((503, ("1605", "Get plan failure - The service is not available for the moment"))));
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task WhenAReadFails_IsTheCallsFailureWith500()
    {
        _breakdown.AtSelect = () => new InvalidOperationException("broken");

        var answer = await _server.SendAsync(HttpMethod.Get, "/api/QueryRatePlan", content: null, _token);

        Assert.That((answer.Status, answer.Result()), Is.EqualTo((500, ("1605", "Get plan failure - An unexpected error occurred"))));
    }

    private static void Check(Answer answer, string code, string text)
    {
        Assert.That((answer.Status, answer.Result()), Is.EqualTo((200, (code, text))));
        Assert.That(answer.Json.GetProperty("Response").GetProperty("resultCode").GetString(), Is.EqualTo("1"));
    }

    private Task<Answer> SendAsync(string path, string body) => _server.PostAsync(path, body, _token);

    private sealed class BreakAfterTheHandler<TRequest, TResult>(Breakdown breakdown) : IPipelineBehavior<TRequest, TResult>
    {
        public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
        {
            var result = await next();
            return request is CreateRatePlanCommand && breakdown.IsAfterTheHandler ? throw new InvalidOperationException("broken") : result;
        }
    }
}
