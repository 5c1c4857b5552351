namespace PlanPlatform.Web.Tests.Compliance;

/// <summary><c>Apis:Compliance:Unwrapped</c>: flat objects and bare arrays.</summary>
internal sealed class UnwrappedTests
{
    private Server _server = null!;
    private ComplianceUser _user = null!;
    private int _company;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new Server(host => host.UseSetting("Apis:Compliance:Unwrapped", "true"));
        _user = await ComplianceUser.RegisteredAsync(_server);
        _company = await _user.NewCompanyAsync();
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [Test]
    public async Task Objects_AreFlat()
    {
        var me = (await _user.GetAsync("/api/v1/me")).Body;
        var company = $$"""{"id":{{_company}},"ein":"123456789","name":"Acme","grade":"A+"}""";

        Assert.That(me, Is.EqualTo($$"""{"id":{{_user.Id}},"name":"Ada Lovelace","email":"{{_user.Email}}"}"""));
        Assert.That((await _user.GetAsync($"/api/v1/users/{_user.Id}")).Body, Is.EqualTo(me));
        Assert.That((await _user.PutAsync($"/api/v1/users/{_user.Id}", me)).Body, Is.EqualTo(me));
        Assert.That((await _user.GetAsync($"/api/v1/companies/{_company}")).Body, Is.EqualTo(company));
        Assert.That((await _user.PutAsync($"/api/v1/companies/{_company}", company)).Body, Is.EqualTo(company));
    }

    [Test]
    public async Task Lists_AreBareArrays()
    {
        Assert.That((await _user.GetAsync("/api/v1/companies")).Body, Is.EqualTo($$"""[{"id":{{_company}},"ein":"123456789","name":"Acme","grade":"A+"}]"""));
        Assert.That((await _user.GetAsync("/api/v1/companies?page=2")).Body, Is.EqualTo("[]"));
        Assert.That(
            (await _user.GetAsync($"/api/v1/companies/{_company}/managers")).Body,
            Is.EqualTo($$"""[{"id":{{_user.Id}},"name":"Ada Lovelace","email":"{{_user.Email}}"}]"""));
    }

    [Test]
    public async Task WhatWasNeverWrapped_StaysAsItIs()
    {
        var created = await _user.PostAsync("/api/v1/companies", """{"company":{"name":"Other","ein":"987654321"}}""");
        var id = created.Json.GetProperty("id").GetInt32();

        Assert.That(created.Body, Is.EqualTo($$"""{"id":{{id}}}"""));
        Assert.That((await _user.GetAsync($"/api/v1/companies/{id}/findings")).Body, Does.StartWith("""{"findings":[{"code":"single_manager",""").And.EndsWith("""],"score":97,"grade":"A+"}"""));
        Assert.That((await _user.GetAsync("/api/v1/companies/999999")).Body, Is.EqualTo("""{"errors":[{"message":"There is no such company."}]}"""));
        await _user.DeleteAsync($"/api/v1/companies/{id}");
    }
}
