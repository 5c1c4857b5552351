using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Tests.Compliance;

internal sealed class StartDistributionTests
{
    private Fixture _fixture = null!;
    private DocumentWork _work = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await Fixture.StartAsync();
        _work = await DocumentWork.StartAsync(_fixture);
    }

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task WhenTheSiteIsUnknown_SaysWhatToSet()
    {
        var document = (await _work.AddDocumentAsync()).Value;

        var result = await _work.SendAsync(new StartDistributionCommand(document, Site: null));

        Assert.That(result.Error, Is.EqualTo(CompanyDocumentErrors.SiteUnknown));
        Assert.That(result.Error!.Message, Does.Contain("OAuth:Issuer").And.Contain("AllowedHosts"));
        Assert.That((await _work.ListAsync(new GetNoticesQuery { CompanyId = $"{_work.CompanyId}" })).Value, Is.Empty);
    }

    [Test]
    public async Task WhenTheDocumentIsUnknown_ReturnsDocumentNotFound() => Assert.That(
        (await _work.SendAsync(new StartDistributionCommand(99, Site: null))).Error, Is.EqualTo(CompanyDocumentErrors.DocumentNotFound));

    [Test]
    public async Task WhenStarted_RunsUntilItsMailsAreSent()
    {
        await _work.AddParticipantsAsync(2);
        var id = await _work.DistributeAsync();

        var view = (await _work.SendAsync(new GetDistributionQuery(id))).Value;

        Assert.That((view.Total, view.Sent, view.Failed, view.Unreachable, view.IsRunning), Is.EqualTo((2, 0, 0, 0, true)));
        var notice = (await _work.ListAsync(new GetNoticesQuery { CompanyId = $"{_work.CompanyId}" })).Value.Single();
        Assert.That(notice.Link, Does.StartWith("https://plans.example/notice?token="));
    }
}
