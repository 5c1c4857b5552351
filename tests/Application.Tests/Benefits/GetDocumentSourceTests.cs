using PlanPlatform.Application.Benefits;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Tests.Benefits;

internal sealed class GetDocumentSourceTests
{
    private Tenant _tenant = null!;

    [SetUp]
    public async Task NewTenantAsync() => _tenant = await SharedFixture.Instance.NewTenantAsync();

    [Test]
    public async Task WhenAFileIsStored_HasNoAddress()
    {
        var document = await _tenant.AddDocumentAsync(file: [1]);

        var result = await _tenant.SendAsync(new GetDocumentSourceQuery { DocumentId = Tenant.Id(document.DocumentId) });

        Assert.That(result.Value, Is.EqualTo(new DocumentSource(document.DocumentId, Url: null)));
    }

    [Test]
    public async Task WhenItHasAnAddress_ShowsIt()
    {
        var document = await _tenant.AddDocumentAsync(url: "https://example.com/a");

        var result = await _tenant.SendAsync(new GetDocumentSourceQuery { DocumentId = Tenant.Id(document.DocumentId) });

        Assert.That(result.Value.Url, Is.EqualTo("https://example.com/a"));
    }

    [Test]
    public async Task WhenItHasNeitherOrIsAnotherTenantsOrUnknown_ReturnsDocumentNotFound()
    {
        var bare = await _tenant.AddDocumentAsync();
        var theirs = await (await SharedFixture.Instance.NewTenantAsync()).AddDocumentAsync(file: [1]);

        foreach (var id in (string[])[bare.DocumentId, theirs.DocumentId, "none"])
        {
            var result = await _tenant.SendAsync(new GetDocumentSourceQuery { DocumentId = Tenant.Id(id) });

            Assert.That(result.Error, Is.EqualTo(BenefitsErrors.DocumentNotFound));
        }
    }

    [Test]
    public async Task WhenIdIsMissing_SaysSo() =>
        Assert.That(Failures.Of(await _tenant.SendAsync(new GetDocumentSourceQuery())), Is.EqualTo("DocumentId missing"));
}
