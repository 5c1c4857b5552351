using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Compliance;

/// <summary>Round trips of documents, distributions and their lists, without the bearer check, which is one more; and that they don't grow.</summary>
internal sealed class DocumentCostTests
{
    private const int Read = 1;
    private const int Write = 2;

    private RoundTripCounter _counter = null!;
    private Fixture _fixture = null!;
    private DocumentWork _work = null!;
    private int _document;
    private int _distribution;

    private string Company => $"{_work.CompanyId}";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _counter = new RoundTripCounter();
        _fixture = await Fixture.StartAsync();
        _work = await DocumentWork.StartAsync(_fixture);
        await _work.AddParticipantsAsync(10);
        _document = (await _work.AddDocumentAsync()).Value;
        _distribution = await _work.DistributeAsync();
        await _work.ListAsync(new GetNoticesQuery { CompanyId = Company });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _counter.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public Task Create() => CountAsync(Write, async () => await _work.AddDocumentAsync());

    [Test]
    public Task Show() => CountAsync(Read, async () => await _work.SendAsync(new GetCompanyDocumentQuery(_document)));

    [Test]
    public Task Open() => CountAsync(Read, async () =>
    {
        var opened = await _work.SendAsync(new OpenCompanyDocumentQuery(_document));
        await opened.Value.Content.DisposeAsync();
        return opened;
    });

    [Test]
    public async Task Delete()
    {
        var document = (await _work.AddDocumentAsync()).Value;

        await CountAsync(Write, async () => await _work.SendAsync(new DeleteCompanyDocumentCommand(document, IfVersions: null)));
    }

    // One more: the distribution must be there before its deliveries, which one batch makes.
    [Test]
    public Task Distribute() => CountAsync(Write + 1, async () => await _work.SendAsync(new StartDistributionCommand(_document, DocumentWork.Site)));

    [Test]
    public Task Progress() => CountAsync(Read, async () => await _work.SendAsync(new GetDistributionQuery(_distribution)));

    [TestCase(null)]
    [TestCase("1")]
    public async Task Lists(string? page)
    {
        await CountAsync(Read, async () => await _work.ListAsync(new GetCompanyDocumentsQuery { CompanyId = _work.CompanyId, Page = page }));
        await CountAsync(Read, async () => await _work.ListAsync(new GetNoticesQuery { CompanyId = Company, Page = page }));
        await CountAsync(Read, async () => await _work.ListAsync(new GetActivitiesQuery { CompanyId = Company, Page = page }));
    }

    [Test]
    public async Task StatementsOfADistribution_DoNotGrow()
    {
        var counts = new List<int>();
        foreach (var (ein, participants) in new[] { ("111111111", 10), ("222222222", 1000) })
        {
            var work = await DocumentWork.StartAsync(_fixture, ein);
            await work.AddParticipantsAsync(participants);
            var document = (await work.AddDocumentAsync()).Value;
            using var trace = new StatementTrace();
            await work.SendAsync(new StartDistributionCommand(document, DocumentWork.Site));
            var started = trace.Statements.Count;
            await work.SendAsync(new DeleteCompanyDocumentCommand(document, IfVersions: null));
            await work.SendAsync(new DeleteCompanyCommand(work.CompanyId, IfVersions: null));
            Assert.That(started, Is.Positive);
            counts.Add(trace.Statements.Count);
        }

        Assert.That(counts[1], Is.EqualTo(counts[0]));
    }

    private async Task CountAsync(int atMost, Func<Task<Result>> act)
    {
        _counter.Reset();

        var result = await act();

        Assert.That(result.Error, Is.Null);
        Assert.That(_counter.Count, Is.InRange(1, atMost));
    }
}
